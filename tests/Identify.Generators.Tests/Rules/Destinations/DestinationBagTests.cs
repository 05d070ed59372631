using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules.Calls;
using Xunit;

namespace Identify.Generators.Tests.Rules.Destinations;

/// <summary>The rules on destinations, on what is put into a dictionary at a call.</summary>
public class DestinationBagTests
{
    [Theory]
    [InlineData("hubspot", "{ {|0801:\"company\"|}, new Dictionary<string, object> { [\"name\"] = \"Initech\" } }")]
    [InlineData("airship", "{ {|0802:\"firstName\"|}, user.Name }")]
    [InlineData("airship", "{ \"first_name\", user.Name }")]
    [InlineData("braze", "{ {|0804:\"avatar\"|}, \"/peter.png\" }")]
    [InlineData("braze", "{ {|0804:\"avatar\"|}, new Uri(\"https://example.com/bücher\") }")]
    [InlineData("braze", "{ \"avatar\", \"https://example.com/peter.png\" }")]
    [InlineData("hubspot", "{ {|0803:\"age\"|}, user.Age }")]
    [InlineData("hubspot", "{ \"phone\", user.Phone }")]
    public Task Entries_are_judged(string destination, string entry) => CallSite.VerifyFileAsync(
        [Sdk.AnalyticsNet],
        $$"""
        [assembly: IdentifyDestinations("{{destination}}")]
        public class Caller
        {
            public void Call(Segment.IAnalyticsClient client, string key, User user) => client.Identify(key, new Segment.Model.Traits { {{entry}} });
        }
        """);
}
