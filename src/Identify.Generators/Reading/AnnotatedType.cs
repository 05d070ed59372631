using System.Text;
using Identify.Generators.Model;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>A type that carries <c>[IdentifyTraits]</c>, or that an assembly attribute names.</summary>
internal static class AnnotatedType
{
    /// <summary>Why nothing can be generated for the type; <see cref="UnsupportedReason.None"/> where it can.</summary>
    public static UnsupportedReason Check(ITypeSymbol annotated, KnownSymbols symbols)
    {
        if (annotated is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type
            || ShapeReader.IsLeaf(type, symbols))
            return UnsupportedReason.NotAnObject;

        if (type.IsStatic)
            return UnsupportedReason.Static;

        if (type.IsRefLikeType)
            return UnsupportedReason.RefStruct;

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsUnboundGenericType || level.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter))
                return UnsupportedReason.OpenGeneric;

            // The floor of the compiler has no property for it; such names are mangled in metadata.
            if (level.MetadataName.StartsWith("<", StringComparison.Ordinal))
                return UnsupportedReason.FileLocal;
        }

        if (MemberReader.IsObsoleteError(type))
            return UnsupportedReason.Obsolete;

        return symbols.Compilation.IsSymbolAccessibleWithin(type, symbols.Compilation.Assembly) ? UnsupportedReason.None : UnsupportedReason.Inaccessible;
    }

    /// <summary>Whether no other type has the name already, as happens in code that is being typed: the files would clash.</summary>
    public static bool IsFirstOfItsName(INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.ContainingType)
        {
            var namesakes = ((INamespaceOrTypeSymbol)level.ContainingSymbol).GetTypeMembers(level.Name, level.Arity);
            if (namesakes.Length > 1 && !SymbolEqualityComparer.Default.Equals(namesakes[0], level.OriginalDefinition))
                return false;
        }

        return true;
    }

    /// <summary>Builds the model, or nothing for a type that <see cref="Check"/> rejects.</summary>
    public static TypeModel? Read(ITypeSymbol annotated, AttributeData attribute, KnownSymbols symbols, CancellationToken cancellation)
    {
        if (Check(annotated, symbols) != UnsupportedReason.None)
            return null;

        var type = (INamedTypeSymbol)annotated;
        var reader = new ShapeReader(symbols, cancellation);
        var settings = TraitSettings.From(attribute);
        var members = MemberReader.Read(type, TraitScope.Traits, settings, symbols);
        var traits = reader.ReadObject(type, "WriteTraits", TraitScope.Traits, settings, members);

        // In somebody else's namespace the class is internal: two assemblies may well annotate the same type.
        var isOwn = SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, symbols.Compilation.Assembly);
        return new(
            type.ContainingNamespace.IsGlobalNamespace ? "" : type.ContainingNamespace.ToDisplayString(),
            type.ToQualifiedName(),
            type.ToPlainName(),
            GetClassName(type, symbols),
            GetHintName(type),
            isOwn && IsPublic(type),
            type.IsValueType,
            reader.ReadIdentity(members.FirstOrDefault(member => member.IsUserId)),
            reader.ReadIdentity(members.FirstOrDefault(member => member.IsAnonymousId)),
            traits,
            reader.Shapes,
            reader.Converters);
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
        foreach (var part in ShapeReader.GetNameParts(type))
            name.Append(part);

        var candidate = name + "Traits";
        for (var number = 2; IsTaken(candidate); number++)
            candidate = $"{name}Traits{number}";

        return candidate;

        // Types of other assemblies do no harm, save those of an external type's own, which may be annotated there too.
        bool IsTaken(string className) => symbols.Compilation.GetCompilationNamespace(type.ContainingNamespace) is { } space
            && space.GetMembers(className).Any(member => member is INamespaceSymbol
                || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, symbols.Compilation.Assembly)
                || SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly));
    }

    /// <summary><c>Shop.Order.Customer</c>. The compiler takes fewer characters in names of files than in those of types.</summary>
    private static string GetHintName(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        if (!type.ContainingNamespace.IsGlobalNamespace)
            name.Append(type.ContainingNamespace.ToDisplayString()).Replace("@", "").Append('.');

        name.Append(string.Join(".", ShapeReader.GetNameParts(type)));
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) && name[i] != '.')
                name[i] = '_';
        }

        return name.ToString();
    }
}

/// <summary>Why a type cannot be annotated.</summary>
internal enum UnsupportedReason
{
    None,
    NotAnObject,
    Static,
    RefStruct,
    OpenGeneric,
    FileLocal,
    Obsolete,
    Inaccessible,
}
