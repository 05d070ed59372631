using System.Collections.Immutable;
using Identify.Generators.Model;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Catalogue;

/// <summary>Describes the annotated types of a compilation.</summary>
internal static class CatalogueReader
{
    /// <returns>Null if the project asks for no catalogue, or has nothing to describe.</returns>
    public static CatalogueModel? Read(
        Compilation compilation, CatalogueSettings settings, EquatableArray<SerializerModel> serializers, EquatableArray<Bridge> bridges, CancellationToken cancellation)
    {
        if (!settings.IsEnabled || serializers.Count == 0)
            return null;

        var reader = TraitReader.For(compilation);
        var classes = serializers.ToDictionary(static serializer => serializer.TypeName, static serializer => serializer.ClassName);
        return new(AnnotatedTypeGraph.FindAll(reader, cancellation)
            .Select(static graph => (Graph: graph, Name: graph.Type.ToQualifiedName()))
            .Where(type => classes.ContainsKey(type.Name))
            .OrderBy(static type => type.Name, StringComparer.Ordinal)
            .Select(type => new TypeDescription(type.Graph, reader, settings.ProjectDirectory, cancellation).Write(classes[type.Name], bridges))
            .ToImmutableArray());
    }
}
