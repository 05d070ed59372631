using System.Collections.Immutable;

namespace Identify.Generators.Specification.Destinations;

/// <summary>An action that a destination runs for identify calls, with its default mapping.</summary>
/// <param name="Destination">The destination's id, such as <c>hubspot</c>.</param>
/// <param name="DestinationName">The destination's name, such as <c>HubSpot</c>.</param>
/// <param name="Name">The action's key in the destination.</param>
internal sealed record IdentifyAction(string Destination, string DestinationName, string Name)
{
    /// <summary>The traits without which it does nothing, by their camelCase paths.</summary>
    public ImmutableArray<string> Demands { get; init; }

    /// <summary>What it refuses and why: a trait's path, for some with a word for the form, as in <c>avatar relative</c>.</summary>
    public ImmutableDictionary<string, string> Refusals { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The names that it reads besides the reserved ones.</summary>
    public ImmutableArray<string> OtherNames { get; init; }

    /// <summary>What it does with a trait, by the camelCase path, or by one of the names in <see cref="CustomTraits"/>.</summary>
    public ImmutableDictionary<string, (TraitUse CamelCase, TraitUse SnakeCase)> Uses { get; init; } =
        ImmutableDictionary<string, (TraitUse, TraitUse)>.Empty;
}

/// <summary>How the table names traits that are not reserved, by their form.</summary>
internal static class CustomTraits
{
    public const string Text = "customText";
    public const string Object = "customObject";
    public const string Array = "customArray";
}
