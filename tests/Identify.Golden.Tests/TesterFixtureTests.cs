using System.Text.Json.Nodes;
using Xunit;

namespace Identify.Golden.Tests;

/// <summary>The two identify calls that the platform's own end-to-end tester sends through every library.</summary>
public class TesterFixtureTests
{
    private static readonly TesterTraits Traits = new()
    {
        UserId = "user-1",
        Name = "Ada Lovelace",
        Email = "ada@example.com",
        Plan = "free",
        Id = "trait-id-1",
    };

    [Fact]
    public void An_identify_with_the_trait_id_beside_the_user_id()
    {
        var json = Traits.ToIdentifyJson(new IdentifyOptions { StampCalls = false, NameLibrary = false });
        const string expected =
            """{"traits":{"name":"Ada Lovelace","email":"ada@example.com","plan":"free","id":"trait-id-1"},"type":"identify","userId":"user-1"}""";
        Golden.AssertSameJson(expected, json);
        Assert.Equal(expected, json);
    }

    [Fact]
    public void An_identify_with_integration_options_anonymous_id_and_own_context()
    {
        var options = new IdentifyOptions
        {
            StampCalls = false,
            NameLibrary = false,
            Integrations = new()
            {
                ["Amplitude"] = new JsonObject(),
                ["Mixpanel"] = new JsonObject { ["distinctId"] = "d-1", ["groups"] = new JsonArray("a", "b") },
            },
            Context = new()
            {
                AdditionalFields = new()
                {
                    ["experiment"] = "blue",
                    ["nested"] = new JsonObject { ["depth"] = 2, ["inner"] = new JsonObject { ["flag"] = true } },
                },
            },
        };

        const string expected =
            "{\"anonymousId\":\"anonymous-1\","
            + "\"context\":{\"experiment\":\"blue\",\"nested\":{\"depth\":2,\"inner\":{\"flag\":true}}},"
            + "\"integrations\":{\"Amplitude\":{},\"Mixpanel\":{\"distinctId\":\"d-1\",\"groups\":[\"a\",\"b\"]}},"
            + "\"traits\":{\"name\":\"Ada Lovelace\",\"email\":\"ada@example.com\",\"plan\":\"free\",\"id\":\"trait-id-1\"},"
            + "\"type\":\"identify\",\"userId\":\"user-1\"}";
        var json = Traits.ToIdentifyJson(new UserIdentity("user-1", "anonymous-1"), options);
        Golden.AssertSameJson(expected, json);
        Assert.Equal(expected, json);
    }
}

[IdentifyTraits]
public sealed class TesterTraits
{
    [UserId]
    public string? UserId { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Plan { get; set; }

    public string? Id { get; set; }
}
