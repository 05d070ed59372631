using System.Collections.Immutable;

namespace Identify.Generators.Specification.Destinations;

/// <summary>A destination with its identify actions.</summary>
internal sealed class Destination(ImmutableArray<IdentifyAction> actions)
{
    private const string Priority = "!+=x-";

    public ImmutableArray<IdentifyAction> Actions { get; } = actions;

    public string Id => Actions[0].Destination;

    public string Name => Actions[0].DestinationName;

    /// <summary>The traits that every one of its actions demands.</summary>
    public IEnumerable<string> Demands => Actions[0].Demands.Where(trait => Actions.All(action => action.Demands.Contains(trait)));

    /// <summary>What becomes of a trait. Of several actions the one that makes most of it counts, unless one refuses the call.</summary>
    /// <param name="trait">The camelCase path of a reserved trait, or one of <see cref="CustomTraits"/>.</param>
    /// <param name="isSnakeCase">The spelling in the call.</param>
    public TraitUse FindUse(string trait, bool isSnakeCase)
    {
        var best = TraitUse.Unread;
        foreach (var action in Actions)
        {
            if (action.Uses.TryGetValue(trait, out var uses)
                && (isSnakeCase ? uses.SnakeCase : uses.CamelCase) is var use
                && Priority.IndexOf((char)use) < Priority.IndexOf((char)best))
            {
                best = use;
            }
        }

        return best;
    }

    /// <summary>Why it refuses calls with the trait, or with a form of it; null if it does not.</summary>
    public string? FindRefusal(string what)
    {
        foreach (var action in Actions)
        {
            if (action.Refusals.TryGetValue(what, out var reason))
                return reason;
        }

        return null;
    }

    /// <summary>Whether it reads a name that is not reserved.</summary>
    public bool ReadsOtherName(string name) => Actions.Any(action => action.OtherNames.Contains(name));
}
