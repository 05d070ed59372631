using Identify.Generators.Model;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Modeling;

/// <summary>Builds the model of an annotated type.</summary>
internal static class TypeModelBuilder
{
    /// <summary>Builds the model, or nothing for a type that <see cref="AnnotatedType.Check"/> rejects.</summary>
    public static TypeModel? Build(ITypeSymbol annotated, AttributeData attribute, TraitReader reader, CancellationToken cancellation)
    {
        if (AnnotatedType.Check(annotated, reader.Symbols) != UnsupportedReason.None)
            return null;

        var type = (INamedTypeSymbol)annotated;
        var compilation = reader.Symbols.Compilation;
        var root = reader.ReadRoot(type, attribute);
        var shapes = ShapeModelBuilder.For(reader);
        var traits = shapes.BuildRoot(root);
        var className = TypeNames.GetClassName(type);

        // For a type of another assembly the class is internal, because several assemblies may annotate it.
        var isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
        return new(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            traits.TypeName,
            traits.DisplayName,
            className,
            TypeNames.GetTakenNames(type, className, compilation),
            TypeNames.GetFileName(type),
            isOwn && IsPublic(type),
            type.IsValueType,
            ShapeModelBuilder.BuildIdentity(root.Members.FirstOrDefault(static member => member.IsUserId)),
            ShapeModelBuilder.BuildIdentity(root.Members.FirstOrDefault(static member => member.IsAnonymousId)),
            traits,
            shapes.BuildHeldShapes(traits, cancellation));
    }

    private static bool IsPublic(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.DeclaredAccessibility != Accessibility.Public)
                return false;
        }

        return true;
    }
}
