using System.Text.Json;
using Identify.Tests.Serialization;

namespace Identify.Tests.Calls;

public class BatchFillTests
{
    private const int Count = 6_000;

    private static readonly IdentifyOptions Options = new() { TimeProvider = Clock.AtExample, NameLibrary = false };

    private static IEnumerable<Customer> Customers => Enumerable.Range(1, Count).Select(i => new Customer { Id = () => $"user-{i}" });

    [Fact]
    public void A_sequence_becomes_full_batches()
    {
        var batches = IdentifyBatch.Fill(CustomerSerializer.Instance, Customers, Options).Select(batch => ReadUserIds(batch)).ToList();
        Assert.Equal([2_500, 2_500, 1_000], batches.Select(ids => ids.Count));
        Assert.Equal(Enumerable.Range(1, Count).Select(i => $"user-{i}"), batches.SelectMany(ids => ids));
    }

    [Fact]
    public void A_sequence_without_identities_becomes_full_batches()
    {
        var large = new AdHocSerializer((ref writer, position) => writer.WriteString(position, ",\"a\":\""u8, new string('x', 30_000)));
        var batches = IdentifyBatch.Fill(large, Enumerable.Range(1, 40).Select(i => $"user-{i}"), UserIdentity.User).Select(batch => ReadUserIds(batch)).ToList();
        Assert.Equal([16, 16, 8], batches.Select(ids => ids.Count));
        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"user-{i}"), batches.SelectMany(ids => ids));
    }

    [Fact]
    public async Task An_asynchronous_sequence_becomes_full_batches()
    {
        var cancellation = TestContext.Current.CancellationToken;
        List<string?> own = [], given = [];
        await foreach (var batch in IdentifyBatch.FillAsync(CustomerSerializer.Instance, ToAsync(Customers), Options, cancellationToken: cancellation))
            own.AddRange(ReadUserIds(batch));
        await foreach (var batch in IdentifyBatch.FillAsync(CustomerSerializer.Instance, ToAsync(Customers), _ => UserIdentity.User("x"), Options, cancellationToken: cancellation))
            given.AddRange(ReadUserIds(batch));

        Assert.Equal(Enumerable.Range(1, Count).Select(i => $"user-{i}"), own);
        Assert.Equal(Enumerable.Repeat("x", Count), given);
    }

    [Fact]
    public async Task An_asynchronous_sequence_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var batch in IdentifyBatch.FillAsync(CustomerSerializer.Instance, ToAsync(Customers), cancellationToken: source.Token))
                await source.CancelAsync();
        });
    }

    [Fact]
    public void An_empty_sequence_gives_no_batch() => Assert.Empty(IdentifyBatch.Fill(CustomerSerializer.Instance, []));

    [Fact]
    public void Objects_that_cannot_be_written_are_reported_or_throw()
    {
        Customer[] customers = [new() { Id = () => "1" }, new() { Id = () => null }, new() { Id = () => "3" }];
        var failures = new List<(Customer, IdentifyFailure)>();
        var batch = Assert.Single(IdentifyBatch.Fill(CustomerSerializer.Instance, customers, onFailure: (customer, exception) => failures.Add((customer, exception.Reason))));
        Assert.Equal(["1", "3"], ReadUserIds(batch));
        Assert.Equal([(customers[1], IdentifyFailure.NoIdentity)], failures);

        Assert.Throws<IdentifyException>(() => IdentifyBatch.Fill(CustomerSerializer.Instance, customers).ToList());
    }

    [Fact]
    public void Each_call_may_have_its_own_stamp()
    {
        var batch = Assert.Single(IdentifyBatch.Fill(CustomerSerializer.Instance, Customers.Take(2), stamp: customer => new CallStamp { MessageId = "m-" + customer.Id() }));
        Assert.Equal(["m-user-1", "m-user-2"], Read(batch, "messageId"));
    }

    [Fact]
    public void Arguments_must_not_be_null()
    {
        Assert.Throws<ArgumentNullException>("serializer", () => IdentifyBatch.Fill(null!, Customers));
        Assert.Throws<ArgumentNullException>("values", () => IdentifyBatch.Fill<Customer>(CustomerSerializer.Instance, null!));
        Assert.Throws<ArgumentNullException>("identity", () => IdentifyBatch.Fill(CustomerSerializer.Instance, Customers, (Func<Customer, UserIdentity>)null!));
        Assert.Throws<ArgumentNullException>("values", () => IdentifyBatch.FillAsync<Customer>(CustomerSerializer.Instance, null!, cancellationToken: TestContext.Current.CancellationToken));
    }

    private static List<string?> ReadUserIds(IdentifyBatch batch) => Read(batch, "userId");

    private static List<string?> Read(IdentifyBatch batch, string name)
    {
        using var document = JsonDocument.Parse(batch.GetBody());
        return document.RootElement.GetProperty("batch").EnumerateArray().Select(call => call.GetProperty(name).GetString()).ToList();
    }

    private static async IAsyncEnumerable<T> ToAsync<T>(IEnumerable<T> values)
    {
        foreach (var value in values)
        {
            await Task.Yield();
            yield return value;
        }
    }
}
