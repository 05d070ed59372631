using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using Identify.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Names for generated files, classes and methods, made from the names of types.</summary>
internal static class TypeNames
{
    private const string ClassSuffix = "Traits";

    /// <summary>Metadata allows 1,023 bytes for a name, and file systems 255 for a file's; a character can take three.</summary>
    private const int MaxLength = 200;

    private const int MaxFileNameBytes = 200;

    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<ISymbol, ImmutableArray<ISymbol>>> NamespaceMembers = new();

    /// <summary><c>CustomerTraits</c>, for nested types <c>OrderCustomerTraits</c>.</summary>
    public static string GetClassName(INamedTypeSymbol type) => Shorten(string.Concat(GetParts(type))) + ClassSuffix;

    /// <summary>The names like the class's, with or without a number, that cannot be used in the namespace.</summary>
    /// <remarks>
    /// Same-named types in other assemblies are harmless, except in the external type's own assembly, which may have generated
    /// the class itself.
    /// </remarks>
    public static EquatableArray<string> GetTakenNames(INamedTypeSymbol type, string className, Compilation compilation) =>
        FindNamedLike(type, className, compilation)
            .Where(member => member is INamespaceSymbol || IsOf(member, compilation.Assembly) || IsOf(member, type.ContainingAssembly))
            .Select(static member => member.Name)
            .Distinct()
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToImmutableArray();

    /// <summary>The types and namespaces in the type's namespace, in any assembly, that are named like the class, with or without a number.</summary>
    public static IEnumerable<ISymbol> FindNamedLike(INamedTypeSymbol type, string className, Compilation compilation) => NamespaceMembers
        .GetValue(compilation, static _ => new(SymbolEqualityComparer.Default))
        .GetOrAdd(type.ContainingNamespace, space => FindMembersNamedLikeClasses((INamespaceSymbol)space, compilation))
        .Where(member => member.Name.StartsWith(className, StringComparison.Ordinal));

    /// <summary><c>Shop.Order.Customer</c>. Hint names allow fewer characters than type names.</summary>
    public static string GetFileName(INamedTypeSymbol type)
    {
        var name = new StringBuilder();
        if (!type.ContainingNamespace.IsGlobalNamespace)
            name.Append(type.ContainingNamespace.ToDisplayString()).Replace("@", "").Append('.');

        name.Append(string.Join(".", GetParts(type)));
        for (var i = 0; i < name.Length; i++)
        {
            if (!char.IsLetterOrDigit(name[i]) && name[i] != '.')
                name[i] = '_';
        }

        // The end of the name says most.
        var text = name.ToString();
        while (Encoding.UTF8.GetByteCount(text) > MaxFileNameBytes)
            text = text.Substring(Math.Max(1, text.Length - MaxFileNameBytes));

        return text;
    }

    /// <summary>A name for methods: <c>PageOfOrder</c>, <c>StringArray</c>.</summary>
    public static string GetSimpleName(ITypeSymbol type) => Shorten(Describe(type));

    /// <summary>The names of a type and of those around it, with its type arguments: <c>Order</c>, <c>Customer</c>.</summary>
    private static IEnumerable<string> GetParts(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            foreach (var part in GetParts(outer))
                yield return part;
        }

        yield return Describe(type);
    }

    private static string Describe(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Describe(array.ElementType) + "Array";

            case INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T:
                return Describe(arguments[0]);

            case INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments }:
                return type.Name + "Of" + string.Join("And", arguments.Select(Describe));

            default:
                return type.Name.Length > 0 ? char.ToUpperInvariant(type.Name[0]) + type.Name.Substring(1) : "";
        }
    }

    private static string Shorten(string name) => name.Length <= MaxLength ? name : name.Substring(0, MaxLength);

    private static ImmutableArray<ISymbol> FindMembersNamedLikeClasses(INamespaceSymbol space, Compilation compilation) =>
        compilation.GetCompilationNamespace(space) is { } merged
            ? merged.GetMembers().Where(static member => member.Name.Contains(ClassSuffix)).ToImmutableArray<ISymbol>()
            : ImmutableArray<ISymbol>.Empty;

    private static bool IsOf(ISymbol member, IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, assembly);
}
