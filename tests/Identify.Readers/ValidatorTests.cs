using System.Text;
using System.Text.Json.Nodes;
using Identify.Readers.Corpus;

namespace Identify.Readers;

/// <summary>The validators of the platform's SDKs, <c>loosely-validate-event</c> and <c>analytics-node</c>, refuse no call.</summary>
public class ValidatorTests(ITestOutputHelper output)
{
    private const int MaxSize = 32_767;

    [Fact]
    public async Task Accept_every_call()
    {
        var answers = await AskAsync(Calls.All.Select(call => call.Json));

        output.WriteLine($"{answers.Length} calls, {answers.Count(answer => answer.Loosely is not null)} and {answers.Count(answer => answer.Node is not null)} refused");
        Assert.Equal(Calls.All.Count, answers.Length);
        Assert.Equal([new(null, null)], answers.Distinct());
    }

    [Fact]
    public async Task Accept_every_call_of_a_batch()
    {
        var bodies = CreateBatches();
        var calls = bodies.SelectMany(body => JsonNode.Parse(body)!["batch"]!.AsArray()).Select(call => call!.ToJsonString()).ToList();

        var answers = await AskAsync(calls);

        output.WriteLine($"{bodies.Count} batches of {string.Join(", ", bodies.Select(body => body.Length))} bytes, {answers.Length} calls");
        Assert.Equal([new(null, null)], answers.Distinct());
    }

    [Fact]
    public async Task Accept_the_largest_message_and_no_larger_one()
    {
        var largest = CreateCall(MaxSize);
        Assert.Equal(MaxSize, Encoding.UTF8.GetByteCount(largest));

        var answers = await AskAsync([largest, largest.Replace("\"x", "\"xx", StringComparison.Ordinal)]);

        Assert.Null(answers[0].Loosely);
        Assert.Equal("Your message must be < 32kb.", answers[1].Loosely);
        Assert.Throws<IdentifyException>(() => CreateCall(MaxSize + 1));
    }

    [Theory]
    [InlineData("userId", "You must pass either an \"anonymousId\" or a \"userId\".", ".userId/anonymousId/previousId/groupId is nil")]
    [InlineData("type", "You must pass an event type.", ".type is not a string")]
    [InlineData("traits", null, ".traits is not an object")]
    [InlineData("messageId", null, ".messageId is not a string")]
    public async Task Find_a_missing_field(string field, string? loosely, string node)
    {
        var json = JsonNode.Parse(Calls.All[0].Json)!.AsObject();
        Assert.True(json.Remove(field));

        var answers = await AskAsync([json.ToJsonString()]);

        Assert.Equal([new(loosely, node)], answers);
    }

    private static string CreateCall(int size)
    {
        var empty = new Anyone { Name = "" }.ToIdentifyJson(UserIdentity.User("1"), stamp: Stamp);
        return new Anyone { Name = new('x', size - empty.Length) }.ToIdentifyJson(UserIdentity.User("1"), stamp: Stamp);
    }

    private static CallStamp Stamp => new() { MessageId = new('0', 36), Timestamp = DateTimeOffset.UnixEpoch };

    private static List<byte[]> CreateBatches()
    {
        var bodies = new List<byte[]>();
        var batch = new IdentifyBatch();
        var random = new Random(1);
        for (var i = 0; i < 2_000; i++)
        {
            var person = new Person(random);
            var visitor = new Visitor(person.AnonymousId, person.FirstName + new string('x', 300), person.LastName);
            if (batch.TryAdd(VisitorTraits.Serializer, visitor))
                continue;

            bodies.Add(batch.ToArray());
            batch.Clear();
            Assert.True(batch.TryAdd(VisitorTraits.Serializer, visitor));
        }

        bodies.Add(batch.ToArray());
        return bodies;
    }

    private static Task<Verdict[]> AskAsync(IEnumerable<string> calls) => Readers.AskAsync<Verdict[]>("validate.js", calls);

    private sealed record Verdict(string? Loosely, string? Node);
}
