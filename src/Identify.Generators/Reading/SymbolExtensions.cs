using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.Generators.Reading;

internal static class SymbolExtensions
{
    private static readonly SymbolDisplayFormat QualifiedFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers | SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat PlainFormat = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat MinimalFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>The name that is right everywhere: <c>global::Shop.Customer</c>.</summary>
    public static string ToQualifiedName(this ITypeSymbol type) => type.SpecialType switch
    {
        // Most members, and the display format takes its time.
        SpecialType.System_String => "string",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Int32 => "int",
        SpecialType.System_Int64 => "long",
        SpecialType.System_Double => "double",
        SpecialType.System_Decimal => "decimal",
        _ => FormatQualifiedName(type),
    };

    private static string FormatQualifiedName(ITypeSymbol type) => string.Concat(type.ToDisplayParts(QualifiedFormat).Select(static part => part switch
    {
        // These keywords came with C# 9, the types were always there.
        { Kind: SymbolDisplayPartKind.Keyword } when part.ToString() == "nint" => "global::System.IntPtr",
        { Kind: SymbolDisplayPartKind.Keyword } when part.ToString() == "nuint" => "global::System.UIntPtr",
        _ => part.ToString(),
    }));

    /// <summary>The name for people: <c>Order.Customer</c>, for a member <c>Order.Customer.Email</c>.</summary>
    public static string ToPlainName(this ISymbol symbol) => symbol is ITypeSymbol
        ? symbol.ToDisplayString(PlainFormat)
        : symbol.ContainingType.ToDisplayString(PlainFormat) + "." + symbol.Name;

    /// <summary>The shortest name for people, nullability included: <c>string?</c>, <c>List&lt;Order&gt;</c>.</summary>
    public static string ToMinimalName(this ITypeSymbol type) => type.ToDisplayString(MinimalFormat);

    /// <summary>The name that a compilation finds the type by: <c>System.DateTimeOffset</c>.</summary>
    public static string ToMetadataName(this INamedTypeSymbol type) => type.ContainingNamespace.IsGlobalNamespace
        ? type.MetadataName
        : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    /// <summary>Whether the type has this full name, whichever assembly it is in.</summary>
    public static bool IsNamed(this INamedTypeSymbol type, string name, string containingNamespace) =>
        type.Name == name && type.ContainingType is null && type.ContainingNamespace?.ToDisplayString() == containingNamespace;

    /// <summary>Whether the compiler does not know the type, or a part of it, and says so itself.</summary>
    public static bool IsUnknown(this ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType.IsUnknown(),
        INamedTypeSymbol named => named.TypeKind == TypeKind.Error || (!named.IsUnboundGenericType && named.TypeArguments.Any(static argument => argument.IsUnknown())),
        _ => false,
    };

    public static AttributeData? Find(this ImmutableArray<AttributeData> attributes, INamedTypeSymbol? attributeClass)
    {
        if (attributeClass is null)
            return null;

        foreach (var attribute in attributes)
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass))
                return attribute;
        }

        return null;
    }

    /// <summary>Whether this is the declaration that carries the attribute: a partial type has several.</summary>
    public static bool IsAppliedTo(this AttributeData attribute, SyntaxNode declaration) =>
        attribute.ApplicationSyntaxReference is { } reference
        && reference.SyntaxTree == declaration.SyntaxTree
        && declaration.Span.Contains(reference.Span);

    /// <summary>
    /// Where the symbol stands in source that this compilation can change. Of a partial type's declarations the one that is
    /// annotated: another may stand in generated code.
    /// </summary>
    public static Location? GetReportLocation(this ISymbol symbol, KnownSymbols symbols)
    {
        if (!SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, symbols.Compilation.Assembly))
            return null;

        var annotated = symbol is INamedTypeSymbol ? symbol.GetAttributes().Find(symbols.IdentifyTraits)?.ApplicationSyntaxReference?.SyntaxTree : null;
        return symbol.Locations.FirstOrDefault(location => location.IsInSource && location.SourceTree == annotated)
            ?? symbol.Locations.FirstOrDefault(static location => location.IsInSource);
    }

    public static bool Has(this ImmutableArray<AttributeData> attributes, INamedTypeSymbol? attributeClass) =>
        attributes.Find(attributeClass) is not null;

    /// <summary>Where the attribute is written in source.</summary>
    public static Location? GetLocation(this AttributeData attribute) =>
        attribute.ApplicationSyntaxReference is { } reference ? Location.Create(reference.SyntaxTree, reference.Span) : null;

    /// <summary>The first argument, if it is a text. Half-typed attributes have no arguments.</summary>
    public static string? GetText(this AttributeData? attribute) =>
        attribute is { ConstructorArguments: [{ Kind: TypedConstantKind.Primitive, Value: string text }, ..] } ? text : null;

    public static INamedTypeSymbol? GetTypeArgument(this AttributeData? attribute) =>
        attribute is { ConstructorArguments: [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol type }, ..] } ? type : null;

    /// <summary>The type that an attribute of the assembly annotates, which may be one that cannot be annotated.</summary>
    public static ITypeSymbol? GetAnnotatedType(this AttributeData attribute) =>
        attribute is { ConstructorArguments: [{ Kind: TypedConstantKind.Type, Value: ITypeSymbol type }, ..] } ? type : null;

    public static TypedConstant GetNamed(this AttributeData? attribute, string name)
    {
        if (attribute is null)
            return default;

        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value;
        }

        return default;
    }

    /// <summary>Whether the type is local to its file. Roslyn 4.3 has no property for it, but mangled metadata names.</summary>
    public static bool IsFileLocal(this INamedTypeSymbol type) => type.MetadataName.StartsWith("<", StringComparison.Ordinal);

    /// <summary>The type without <c>Nullable&lt;T&gt;</c> around it.</summary>
    public static ITypeSymbol UnwrapNullable(this ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] } ? inner : type;

    public static bool IsNullableValue(this ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>Whether the declared type allows null. Types from code without nullable annotations do not say so.</summary>
    public static bool MayBeNull(this ITypeSymbol type) => type.IsNullableValue() || type.NullableAnnotation == NullableAnnotation.Annotated;

    /// <summary>The type of a property or field.</summary>
    public static ITypeSymbol GetMemberType(this ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    /// <summary>
    /// The type of this name that the project means, also if several references define it: its own, else the first that it can use.
    /// </summary>
    public static INamedTypeSymbol? GetBestTypeByMetadataName(this Compilation compilation, string metadataName)
    {
#pragma warning disable RS0030 // the fast path
        if (compilation.GetTypeByMetadataName(metadataName) is { } only)
#pragma warning restore RS0030
            return only;

        INamedTypeSymbol? best = null;
        foreach (var candidate in compilation.GetTypesByMetadataName(metadataName))
        {
            if (compilation.IsSymbolAccessibleWithin(candidate, compilation.Assembly))
                best ??= candidate;
        }

        return best;
    }

    /// <summary>Whether reading the property runs no code of anybody's: it stands in source and has no body.</summary>
    public static bool IsAutoProperty(this IPropertySymbol property)
    {
        foreach (var reference in property.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            if (syntax is ParameterSyntax)
                continue;

            if (syntax is not PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } declaration
                || declaration.Modifiers.Any(SyntaxKind.PartialKeyword)) // its body stands elsewhere
                return false;

            foreach (var accessor in accessors.Accessors)
            {
                if (accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && (accessor.Body is not null || accessor.ExpressionBody is not null))
                    return false;
            }
        }

        // An override may run anything, and so may what an interface or an abstract member stands for.
        return property.DeclaringSyntaxReferences.Length > 0 && !property.IsAbstract && !property.IsVirtual
            && (!property.IsOverride || property.IsSealed || property.ContainingType.IsSealed || property.ContainingType.IsValueType);
    }
}
