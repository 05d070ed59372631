using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Everything that one annotated type sends, with its symbols. Used by the rules; the generator goes on to a model without symbols.</summary>
internal sealed class AnnotatedTypeGraph
{
    private readonly Dictionary<TraitObject, MemberEntry?> _rootMembers;

    private AnnotatedTypeGraph(AttributeData attribute, ImmutableArray<HeldObject> objects, KnownSymbols symbols)
    {
        Attribute = attribute;
        Objects = objects.Select(static held => held.Object).ToImmutableArray();
        Symbols = symbols;
        _rootMembers = objects.ToDictionary(static held => held.Object, static held => held.RootMember);
    }

    /// <summary>The attribute that annotates the type.</summary>
    public AttributeData Attribute { get; }

    /// <summary>The annotated type, then every object that it holds, each once.</summary>
    public ImmutableArray<TraitObject> Objects { get; }

    public KnownSymbols Symbols { get; }

    /// <summary>The annotated type.</summary>
    public TraitObject Root => Objects[0];

    /// <summary>Reads a type that <see cref="AnnotatedType.Check"/> does not reject.</summary>
    public static AnnotatedTypeGraph Read(INamedTypeSymbol type, AttributeData attribute, TraitReader reader, CancellationToken cancellation) =>
        new(attribute, reader.ReadGraph(reader.ReadRoot(type, attribute), cancellation).ToImmutableArray(), reader.Symbols);

    /// <summary>The member of the annotated type that leads to the object; null for the annotated type itself.</summary>
    public MemberEntry? FindRootMember(TraitObject held) => _rootMembers[held];
}
