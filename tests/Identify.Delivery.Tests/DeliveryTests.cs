namespace Identify.Delivery.Tests;

/// <summary>From an object to the server when nothing goes wrong.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task A_call_arrives_as_the_serializer_writes_it()
    {
        await using var collector = await Collector.StartAsync();
        await using var client = collector.CreateClient();
        var stamp = new CallStamp { MessageId = "message-1", Timestamp = DateTimeOffset.UnixEpoch };

        Assert.True(client.Identify(CustomerTraits.Serializer, Customer.Number(7), stamp: stamp));
        await client.DeliverAllAsync();

        Assert.Equal(CustomerTraits.Serializer.ToIdentifyJson(Customer.Number(7), stamp: stamp), collector.Calls["message-1"].GetRawText());
        var request = Assert.Single(collector.Requests);
        Assert.Equal("POST /v1/batch", request.Line);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal("a write key:", request.WriteKey);
        Assert.True(request.IsCompressed);
    }
}
