using System.Collections.Immutable;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Everything that one annotated type sends, with its symbols. The rules judge it; the generator has a model without symbols.</summary>
/// <param name="Attribute">The attribute that asks for the call.</param>
/// <param name="Objects">The annotated type, then every object that it holds, each once.</param>
/// <param name="Symbols">The compilation's known types.</param>
internal sealed record IdentifyCall(AttributeData Attribute, ImmutableArray<TraitObject> Objects, KnownSymbols Symbols)
{
    /// <summary>The annotated type.</summary>
    public TraitObject Root => Objects[0];

    /// <summary>Reads a type that <see cref="AnnotatedType.Check"/> does not reject.</summary>
    public static IdentifyCall Read(INamedTypeSymbol type, AttributeData attribute, KnownSymbols symbols, CancellationToken cancellation)
    {
        var objects = new List<TraitObject>();
        var reader = new ShapeReader(symbols, cancellation) { OnObject = objects.Add };
        var settings = TraitSettings.From(attribute);
        reader.ReadObject(type, "WriteTraits", TraitScope.Traits, settings, MemberReader.Read(type, TraitScope.Traits, settings, symbols));

        objects.Reverse();
        return new(attribute, objects.ToImmutableArray(), symbols);
    }

    /// <summary>What the member's value is in JSON.</summary>
    public JsonForm GetForm(TraitMember member) => ShapeReader.GetForm(member, Symbols);
}
