using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Bridges;

/// <summary>What PostHog gets, as System.Text.Json then writes it.</summary>
public sealed class PostHogTests
{
    [Fact]
    public void Properties_are_set_set_once_and_unset() => BridgeProject.AssertReceived(nameof(Sdk.PostHog), """
        var client = new PostHog.PostHogClient();
        var customer = new Customer();
        if (!client.IdentifyAsync(customer).IsCompletedSuccessfully) throw new InvalidOperationException();
        var expected = System.Text.Json.Nodes.JsonNode.Parse(customer.ToTraitsJson())!.AsObject();
        expected.Remove("gone");
        expected.Remove("createdAt");
        var (unset, identify) = (client.Sent[0], client.Sent[1]);
        return new[]
        {
            "[\"000123\",\"$set\",{\"$unset\":[\"gone\"]}]", System.Text.Json.JsonSerializer.Serialize(new object?[] { unset.DistinctId, unset.EventName, unset.Properties }),
            "[\"000123\",{\"createdAt\":\"2015-02-23T22:28:55.387Z\"}]", System.Text.Json.JsonSerializer.Serialize(new object?[] { identify.DistinctId, identify.Once }),
            expected.ToJsonString(), System.Text.Json.JsonSerializer.Serialize(identify.Properties),
        };
        """);

    [Fact]
    public void Without_a_user_id_the_anonymous_id_is_the_distinct_id() => BridgeProject.AssertReceived(nameof(Sdk.PostHog), """
        var client = new PostHog.PostHogClient();
        client.IdentifyAsync(new Customer { Id = null, Session = "s1" }, new System.Threading.CancellationTokenSource().Token);
        client.IdentifyAsync(new Customer(), UserIdentity.User(7));
        return new[] { "[\"s1\",\"7\"]", System.Text.Json.JsonSerializer.Serialize(new[] { client.Sent[1].DistinctId, client.Sent[3].DistinctId }) };
        """);

    [Fact]
    public void The_other_spelling_is_set_once_too()
    {
        const string types = """
            [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public record struct Customer([UserId] int Id, string FirstName, DateTimeOffset CreatedAt);

            """;
        using var project = BridgeProject.Load(nameof(Sdk.PostHog), """
            public static string Run()
            {
                var client = new PostHog.PostHogClient();
                client.IdentifyAsync(new Customer(7, "Ada", DateTimeOffset.UnixEpoch));
                return $"{client.Sent.Count} {client.Sent[0].Properties!.Keys.Single()} {client.Sent[0].Once!.Keys.Single()}";
            }
            """, types);

        Assert.Equal("1 first_name created_at", project.Call<string>("Call", "Run"));
    }
}
