using System.Text.Json.Nodes;
using Identify.Readers.Corpus;

namespace Identify.Readers;

/// <summary>The accessors of the platform's classic reader, <c>@segment/facade</c>, answer with the C# values.</summary>
public class FacadeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("UTC")]
    [InlineData("America/New_York")]
    [InlineData("Asia/Kolkata")]
    public async Task Reads_every_value(string timeZone)
    {
        var answer = await AskAsync(Calls.All, timeZone);

        output.WriteLine($"{timeZone}: {Calls.All.Count} calls of {Calls.All.Select(call => call.Type).Distinct().Count()} types, {answer.Comparisons} comparisons of {answer.Accessors.Length} values, {answer.Mismatches.Length} mismatches");
        Assert.Equal(Calls.All.Sum(call => call.Expected.Count), answer.Comparisons);
        Assert.True(answer.Accessors.Length >= 50);
        Assert.Empty(answer.Mismatches);
    }

    [Theory]
    [InlineData("email", "mail", "email")]
    [InlineData("firstName", "forename", "firstName")]
    [InlineData("createdAt", "joined", "created")]
    [InlineData("birthday", "born", "birthday")]
    [InlineData("postalCode", "plz", "zip")]
    [InlineData("employee_count", "staff", "trait:company.employee_count")]
    [InlineData("userId", "user", "userId")]
    [InlineData("messageId", "message", "messageId")]
    public async Task Finds_a_planted_name(string name, string planted, string accessor)
    {
        var faulty = Calls.All.Where(call => call.Type == nameof(CamelCustomer)).Take(20)
            .Select(call => call with { Json = call.Json.Replace($"\"{name}\":", $"\"{planted}\":", StringComparison.Ordinal) })
            .ToList();

        var answer = await AskAsync(faulty, "UTC");

        Assert.Equal(faulty.Count, answer.Mismatches.Count(mismatch => mismatch.Contains($" {accessor}: ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Finds_a_planted_value()
    {
        var call = Calls.All[0];
        var json = JsonNode.Parse(call.Json)!;
        json["traits"]!["birthday"] = "19.02.1971";
        json["traits"]!["age"] = json["traits"]!["age"]!.ToString();

        var answer = await AskAsync([call with { Json = json.ToJsonString() }], "UTC");

        Assert.Collection(
            answer.Mismatches.Order(),
            mismatch => Assert.StartsWith("CamelCustomer age:", mismatch, StringComparison.Ordinal),
            mismatch => Assert.StartsWith("CamelCustomer birthday:", mismatch, StringComparison.Ordinal));
    }

    private static Task<FacadeAnswer> AskAsync(IReadOnlyList<CorpusCall> calls, string timeZone) =>
        Readers.AskAsync<FacadeAnswer>("read-facade.js", calls, timeZone);

    private sealed record FacadeAnswer(int Comparisons, string[] Accessors, string[] Mismatches);
}
