using System.Collections.Concurrent;

namespace Identify.Delivery.Tests;

/// <summary>What the server does not accept keeps nothing else from arriving.</summary>
public sealed class RejectionTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(422)]
    public async Task The_call_that_the_server_does_not_accept_is_found_and_the_rest_arrives(int status)
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (_, request) => Task.FromResult<int?>(request.Calls.Any(call => call.GetProperty("userId").GetString() is "user-000013" or "user-000014") ? status : null);
        var letters = new ConcurrentQueue<(string Json, DeadLetter Letter)>();
        await using var client = collector.CreateClient(options => options.OnDeadLetter = letter => letters.Enqueue((System.Text.Encoding.UTF8.GetString(letter.Json.Span), letter)));

        await client.IdentifyAllAsync(50);
        await client.DeliverAllAsync();

        Assert.Equal(Enumerable.Range(0, 50).Where(number => number is not (13 or 14)).Select(number => Customer.Number(number).Id), collector.UserIds);
        Assert.Equal(2, letters.Count);
        Assert.All(letters, letter =>
        {
            Assert.Contains("user-00001", letter.Json, StringComparison.Ordinal);
            Assert.Equal((DeadLetterReason.Rejected, status, $"status {status}"), (letter.Letter.Reason, letter.Letter.StatusCode, letter.Letter.Answer));
        });
    }

    [Fact]
    public async Task A_batch_that_is_too_large_for_the_server_is_split_until_it_is_not()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (_, request) => Task.FromResult<int?>(request.Calls.Count > 3 ? 413 : null);
        await using var client = collector.CreateClient();

        await client.IdentifyAllAsync(50);
        await client.DeliverAllAsync();

        Assert.Equal(50, collector.Calls.Count);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_wrong_key_stops_the_client_which_says_so_once_and_keeps_the_calls(int status)
    {
        await using var collector = await Collector.StartAsync();
        collector.AnswerWith(status);
        var log = new MemoryLogger();
        var letters = new ConcurrentQueue<DeadLetterReason>();
        await using (var client = collector.CreateClient(
            options => (options.OnDeadLetter, options.MaxBatchCount, options.MaxConcurrentRequests) = (letter => letters.Enqueue(letter.Reason), 5, 1), log))
        {
            await client.IdentifyAllAsync(40);

            Assert.Equal(40, await client.FlushAsync(Clients.Limit, TestContext.Current.CancellationToken));
            Assert.Equal(IdentifyClientStatus.Stopped, client.Status);
            Assert.Empty(letters);
            Assert.Single(collector.Requests);

            await client.IdentifyAllAsync(10);
            Assert.Equal(50, await client.FlushAsync(Clients.Limit, TestContext.Current.CancellationToken));
            Assert.Single(collector.Requests);
        }

        Assert.Single(log.Messages, message => message.Contains("does not accept the write key", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Repeat(DeadLetterReason.Shutdown, 50), letters);
    }

    [Fact]
    public async Task A_callback_that_throws_does_no_harm()
    {
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (_, request) => Task.FromResult<int?>(request.Calls.Any(call => call.GetProperty("userId").GetString() == "user-000003") ? 400 : null);
        var log = new MemoryLogger();
        await using var client = collector.CreateClient(options => options.OnDeadLetter = _ => throw new InvalidOperationException("a fault of the application"), log);

        await client.IdentifyAllAsync(10);
        await client.DeliverAllAsync();

        Assert.Equal(9, collector.Calls.Count);
        Assert.Single(log.Messages, message => message.Contains("a fault of the application", StringComparison.Ordinal));
    }
}
