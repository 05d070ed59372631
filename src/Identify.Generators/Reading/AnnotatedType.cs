using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>A type that carries <c>[IdentifyTraits]</c>, or that an assembly attribute names.</summary>
internal static class AnnotatedType
{
    /// <summary>Why no code can be generated for the type, or <see cref="UnsupportedReason.None"/>.</summary>
    public static UnsupportedReason Check(ITypeSymbol annotated, KnownSymbols symbols)
    {
        if (annotated is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } type)
            return UnsupportedReason.NotAnObject;

        if (type.IsStatic)
            return UnsupportedReason.Static;

        if (type.IsRefLikeType)
            return UnsupportedReason.RefStruct;

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.IsUnboundGenericType || level.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter))
                return UnsupportedReason.OpenGeneric;

            if (level.IsFileLocal())
                return UnsupportedReason.FileLocal;
        }

        if (MemberReader.IsObsoleteError(type))
            return UnsupportedReason.Obsolete;

        if (!symbols.Compilation.IsSymbolAccessibleWithin(type, symbols.Compilation.Assembly))
            return UnsupportedReason.Inaccessible;

        var types = TraitReader.For(symbols.Compilation).Types;
        if (!types.References.CanReferTo(type))
            return UnsupportedReason.AmbiguousName;

        if (types.Classify(type).Kind is not (ShapeKind.Object or ShapeKind.Converted))
            return UnsupportedReason.NotAnObject;

        return HasStaticAbstractMembers(type) ? UnsupportedReason.StaticAbstract
            : IsGeneratedElsewhere(type, symbols.Compilation) ? UnsupportedReason.GeneratedElsewhere
            : UnsupportedReason.None;
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

    /// <summary>An interface with such members cannot be a type argument.</summary>
    private static bool HasStaticAbstractMembers(INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface
        && type.AllInterfaces.Add(type).Any(static level => level.GetMembers().Any(static member => member is { IsStatic: true, IsAbstract: true }));

    /// <summary>Whether another assembly has generated the same extension methods, and this one sees them: every call would be ambiguous.</summary>
    private static bool IsGeneratedElsewhere(INamedTypeSymbol type, Compilation compilation) =>
        !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && TypeNames.FindNamedLike(type, TypeNames.GetClassName(type), compilation).Any(member => member is INamedTypeSymbol { IsStatic: true } generated
            && !SymbolEqualityComparer.Default.Equals(generated.ContainingAssembly, compilation.Assembly)
            && compilation.IsSymbolAccessibleWithin(generated, compilation.Assembly)
            && generated.GetMembers("ToTraitsJson").Any(method => method is IMethodSymbol { IsExtensionMethod: true, Parameters: [{ Type: var target }, ..] }
                && SymbolEqualityComparer.Default.Equals(target, type)));
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

    /// <summary>An extern alias, or several types of the name, so that code cannot refer to it by its full name.</summary>
    AmbiguousName,

    /// <summary>An interface with static abstract members.</summary>
    StaticAbstract,

    /// <summary>A referenced assembly has annotated it, and its generated methods are accessible.</summary>
    GeneratedElsewhere,
}
