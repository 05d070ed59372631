using System.Text;
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
        var symbols = reader.Symbols;
        if (AnnotatedType.Check(annotated, symbols) != UnsupportedReason.None)
            return null;

        var type = (INamedTypeSymbol)annotated;
        var root = reader.ReadRoot(type, attribute);
        var shapes = new ShapeModelBuilder(reader, cancellation);
        var traits = shapes.BuildRoot(root);

        // For a type of another assembly the class is internal, because several assemblies may annotate it.
        var isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, symbols.Compilation.Assembly);
        return new(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.ToQualifiedName(),
            type.ToPlainName(),
            GetClassName(type, symbols),
            GetHintName(type),
            isOwn && IsPublic(type),
            type.IsValueType,
            ShapeModelBuilder.BuildIdentity(root.Members.FirstOrDefault(static member => member.IsUserId)),
            ShapeModelBuilder.BuildIdentity(root.Members.FirstOrDefault(static member => member.IsAnonymousId)),
            traits,
            shapes.Shapes,
            shapes.Converters);
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

    /// <summary>A name that is free in the namespace: <c>CustomerTraits</c>, for nested types <c>OrderCustomerTraits</c>.</summary>
    private static string GetClassName(INamedTypeSymbol type, KnownSymbols symbols)
    {
        var name = new StringBuilder();
        foreach (var part in TypeNames.GetParts(type))
            name.Append(part);

        var candidate = name + "Traits";
        for (var number = 2; IsTaken(candidate); number++)
            candidate = $"{name}Traits{number}";

        return candidate;

        // Same-named types in other assemblies are harmless, except in the external type's own assembly, which may have
        // generated the class itself.
        bool IsTaken(string className) => symbols.Compilation.GetCompilationNamespace(type.ContainingNamespace) is { } space
            && space.GetMembers(className).Any(member => member is INamespaceSymbol
                || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, symbols.Compilation.Assembly)
                || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly));
    }

    /// <summary><c>Shop.Order.Customer</c>. Hint names allow fewer characters than type names.</summary>
    private static string GetHintName(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        if (!type.ContainingNamespace.IsGlobalNamespace)
            name.Append(type.ContainingNamespace.ToDisplayString()).Replace("@", "").Append('.');

        name.Append(string.Join(".", TypeNames.GetParts(type)));
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) && name[i] != '.')
                name[i] = '_';
        }

        return name.ToString();
    }
}
