using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.CodeFixes.Calls;

/// <summary>The types of Segment.Analytics.CSharp that fixes write.</summary>
internal sealed record SegmentTypes(INamedTypeSymbol Client, INamedTypeSymbol Element, INamedTypeSymbol Object, INamedTypeSymbol Array, INamedTypeSymbol Null, INamedTypeSymbol Culture)
{
    public static SegmentTypes? Find(Compilation compilation) =>
        compilation.GetBestTypeByMetadataName("Segment.Analytics.Analytics") is { } client
        && compilation.GetBestTypeByMetadataName("Segment.Serialization.JsonElement") is { } element
        && compilation.GetBestTypeByMetadataName("Segment.Serialization.JsonObject") is { } json
        && compilation.GetBestTypeByMetadataName("Segment.Serialization.JsonArray") is { } array
        && compilation.GetBestTypeByMetadataName("Segment.Serialization.JsonNull") is { } none
        && compilation.GetBestTypeByMetadataName("System.Globalization.CultureInfo") is { } culture
            ? new(client, element, json, array, none, culture)
            : null;

    /// <summary>Whether calls can be enriched, which older versions cannot.</summary>
    public bool HasEnrichment { get; } = Client.GetMembers("Track")
        .OfType<IMethodSymbol>()
        .Any(static method => method.Parameters.Any(static parameter => parameter.Name == "enrichment"));

    /// <summary>Whether a nullable number without a value becomes null. Before Serialization.NET 1.5.0 it makes the event invalid.</summary>
    public bool TakesNullables { get; } = Element.GetMembers(WellKnownMemberNames.ImplicitConversionName)
        .OfType<IMethodSymbol>()
        .Any(static conversion => conversion.Parameters[0].Type.IsNullableValue());
}
