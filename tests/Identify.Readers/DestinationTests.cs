using System.Text.Json.Nodes;
using Identify.Generators.Specification.Destinations;
using Identify.Readers.Corpus;

namespace Identify.Readers;

/// <summary>The identify actions of the package <c>@segment/action-destinations</c>, with their default mappings and without a network.</summary>
public class DestinationTests(ITestOutputHelper output)
{
    private static readonly string[] Popular = ["amplitude", "braze", "customerio", "hubspot", "intercom", "klaviyo", "mixpanel"];

    /// <summary>Whatever is refused is refused for a reason that the analyzers' table has, never for the form of a date, an id or a number.</summary>
    [Fact]
    public async Task Refuse_calls_for_known_reasons_only()
    {
        var calls = Calls.All.Where((_, index) => index % 5 == 0).ToList();

        var answers = await AskAsync(Popular, calls.Select(call => call.Json));

        foreach (var action in answers.GroupBy(answer => (answer.Destination, answer.Action)))
        {
            output.WriteLine($"{action.Key.Destination} {action.Key.Action}: {action.Count()} calls, {action.Count(answer => answer.Refusal is not null)} refused");
            foreach (var reason in action.Where(answer => answer.Refusal is not null).GroupBy(answer => answer.Refusal))
                output.WriteLine($"    {reason.Count()}: {reason.Key}");
        }

        Assert.Equal(Popular, answers.Select(answer => answer.Destination).Distinct());
        foreach (var answer in answers.Where(answer => answer.Refusal is not null))
        {
            var destination = DestinationTable.Default.Find(answer.Destination)!;
            var isKnown = destination.Actions.Any(action => action.Refusals.Values.Any(reason => answer.Refusal!.Contains(reason, StringComparison.Ordinal)))
                || MissesDemand(destination, calls[answer.Call])
                || calls[answer.Call].Type == nameof(Visitor);
            Assert.True(isKnown, $"{answer.Destination} refuses {calls[answer.Call].Json}: {answer.Refusal}");
        }
    }

    [Fact]
    public async Task Find_planted_faults()
    {
        const string call = """{"type":"identify","userId":"97980cfe-a041-4416-9dd8-e972b787e9b4","messageId":"m","timestamp":"2026-02-23T22:28:55.387Z","context":{},"traits":{"email":"peter@example.com",TRAIT}}""";

        string[] traits = ["\"age\":32", "\"avatar\":\"/peter.png\"", "\"company\":{\"name\":\"Initech\"}"];

        var answers = await AskAsync(["braze", "hubspot", "mixpanel"], traits.Select(trait => call.Replace("TRAIT", trait, StringComparison.Ordinal)));

        var refusals = answers.ToLookup(answer => (answer.Destination, answer.Call), answer => answer.Refusal);
        Assert.All(refusals[("braze", 0)].Concat(refusals[("hubspot", 0)]), Assert.Null);
        Assert.All(refusals[("braze", 1)], refusal => Assert.Equal("Image URL must be a valid URI string but it was not.", refusal));
        Assert.Equal(["Company Name must be a string but it was an object."], refusals[("hubspot", 2)]);
        Assert.All(refusals[("mixpanel", 1)].Concat(refusals[("mixpanel", 2)]), Assert.Null);
    }

    private static bool MissesDemand(Destination destination, CorpusCall call) =>
        JsonNode.Parse(call.Json)!["traits"] is { } traits && destination.Demands.Any(trait => traits[trait] is null);

    private static Task<ActionAnswer[]> AskAsync(IEnumerable<string> destinations, IEnumerable<string> calls) =>
        Readers.AskAsync<ActionAnswer[]>("read-destinations.js", new { destinations, calls });
}

/// <summary>What an action did with a call.</summary>
/// <param name="Destination">The destination's id.</param>
/// <param name="Action">The action's key.</param>
/// <param name="Call">The index of the call.</param>
/// <param name="Refusal">Why the call was refused; null if it was not.</param>
/// <param name="Sent">The requests, as JSON; empty if the call was refused.</param>
/// <param name="Payload">What the mapping made of the call, as JSON.</param>
internal sealed record ActionAnswer(string Destination, string Action, int Call, string? Refusal, string Sent, string Payload);
