using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The settings of <c>[IdentifyTraits]</c> that apply to an object and to those that it holds.</summary>
internal readonly record struct TraitSettings(TraitNaming Naming, bool WriteNulls)
{
    public static TraitSettings From(AttributeData? attribute) => new(
        attribute.GetNamed(nameof(Naming)).Value is 1 ? TraitNaming.SnakeCase : TraitNaming.CamelCase,
        attribute.GetNamed(nameof(WriteNulls)).Value is true);
}

/// <summary>The values of the runtime's <c>Identify.TraitNaming</c>.</summary>
internal enum TraitNaming
{
    CamelCase,
    SnakeCase,
}
