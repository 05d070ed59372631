using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading.Calls;

/// <summary>Recognizes methods that look like an SDK's: forks, older versions, and what a project puts in front of an SDK.</summary>
internal static class CallShape
{
    /// <summary>The names of such methods.</summary>
    public static readonly ImmutableArray<string> Names = ImmutableArray.Create("Identify", "IdentifyAsync");

    private static readonly ImmutableHashSet<string> IdNames = ImmutableHashSet.Create("userId", "distinctId", "analyticsId");

    private static readonly ImmutableHashSet<string> BagNames =
        ImmutableHashSet.Create("traits", "userProperties", "userTraits", "personProperties", "personPropertiesToSet");

    /// <summary>Names that may be about anything. One of the parameters has to be about a user.</summary>
    private static readonly ImmutableHashSet<string> CommonNames = ImmutableHashSet.Create("id", "identifier", "properties");

    /// <summary>The method of an SDK that this one looks like: it takes the ID of a user and a dictionary of traits.</summary>
    public static SdkMethod? Find(IMethodSymbol method, KnownSymbols symbols)
    {
        if (!Names.Contains(method.Name))
            return null;

        var id = method.Parameters.FirstOrDefault(static parameter => IsNamed(parameter, IdNames) && parameter.Type.SpecialType == SpecialType.System_String);
        var bag = method.Parameters.FirstOrDefault(parameter => IsNamed(parameter, BagNames) && IsBag(parameter.Type, symbols));
        return id is null || bag is null || !(IdNames.Contains(id.Name) || BagNames.Contains(bag.Name)) ? null : new(CallKind.Identify, method.Name)
        {
            OtherParameters = ImmutableDictionary<string, ParameterRole>.Empty.Add(id.Name, ParameterRole.UserId).Add(bag.Name, ParameterRole.Entries),
        };
    }

    /// <summary>Whether the type is a dictionary by name whose values may be anything, or an SDK's own JSON object.</summary>
    public static bool IsBag(ITypeSymbol type, KnownSymbols symbols) =>
        IsDictionary(type, symbols) || type.AllInterfaces.Any(implemented => IsDictionary(implemented, symbols)) || type.Name == "JsonObject";

    private static bool IsNamed(IParameterSymbol parameter, ImmutableHashSet<string> names) => names.Contains(parameter.Name) || CommonNames.Contains(parameter.Name);

    private static bool IsDictionary(ITypeSymbol type, KnownSymbols symbols) =>
        type is INamedTypeSymbol { TypeArguments: [{ SpecialType: SpecialType.System_String }, { SpecialType: SpecialType.System_Object }] }
        && (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbols.Dictionary)
            || SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, symbols.ReadOnlyDictionary));
}
