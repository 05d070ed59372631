using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>A type that carries <c>[IdentifyTraits]</c>, or that an assembly attribute names.</summary>
internal static class AnnotatedType
{
    /// <summary>Why no code can be generated for the type, or <see cref="UnsupportedReason.None"/>.</summary>
    public static UnsupportedReason Check(ITypeSymbol annotated, KnownSymbols symbols)
    {
        if (annotated is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type
            || IsPlainValue(type, symbols))
            return UnsupportedReason.NotAnObject;

        if (type.IsStatic)
            return UnsupportedReason.Static;

        if (type.IsRefLikeType)
            return UnsupportedReason.RefStruct;

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsUnboundGenericType || level.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter))
                return UnsupportedReason.OpenGeneric;

            // Roslyn 4.3 has no IsFileLocal; file-local types have mangled metadata names.
            if (level.MetadataName.StartsWith("<", StringComparison.Ordinal))
                return UnsupportedReason.FileLocal;
        }

        if (MemberReader.IsObsoleteError(type))
            return UnsupportedReason.Obsolete;

        return symbols.Compilation.IsSymbolAccessibleWithin(type, symbols.Compilation.Assembly) ? UnsupportedReason.None : UnsupportedReason.Inaccessible;
    }

    /// <summary>
    /// Whether this is the first type of its name. While code is being edited two types may share a name, and the names of their
    /// generated files would collide.
    /// </summary>
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

    private static bool IsPlainValue(INamedTypeSymbol type, KnownSymbols symbols) =>
        type.SpecialType != SpecialType.None || symbols.FindLeafType(type) is not null || symbols.FindLoop(type) is not null;
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
