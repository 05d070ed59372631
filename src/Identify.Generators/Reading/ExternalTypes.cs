using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The types that <c>[assembly: IdentifyTraits(typeof(…))]</c> names.</summary>
internal static class ExternalTypes
{
    private static readonly ConditionalWeakTable<KnownSymbols, Dictionary<ISymbol, AttributeData>> Cache = new();

    /// <summary>The attribute that annotates the type: this assembly's own choice, else the one on the type itself.</summary>
    public static AttributeData? FindAnnotation(INamedTypeSymbol type, KnownSymbols symbols) =>
        Find(type, symbols) ?? type.GetAttributes().Find(symbols.IdentifyTraits);

    /// <summary>Whether no earlier attribute names the same type, and the type does not carry one itself: its code would be written twice.</summary>
    public static bool IsFirst(AttributeData attribute, KnownSymbols symbols) =>
        attribute.GetTypeArgument() is { } type && Find(type, symbols) is { } first && IsSame(first, attribute);

    private static AttributeData? Find(INamedTypeSymbol type, KnownSymbols symbols) =>
        Cache.GetValue(symbols, Read).TryGetValue(type, out var attribute) ? attribute : null;

    private static Dictionary<ISymbol, AttributeData> Read(KnownSymbols symbols)
    {
        var first = new Dictionary<ISymbol, AttributeData>(SymbolEqualityComparer.Default);
        var assembly = symbols.Compilation.Assembly;
        foreach (var attribute in assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, symbols.IdentifyTraits)
                && attribute.GetTypeArgument() is { } type
                && !first.ContainsKey(type)
                && !(SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly) && type.GetAttributes().Has(symbols.IdentifyTraits)))
            {
                first.Add(type, attribute);
            }
        }

        return first;
    }

    private static bool IsSame(AttributeData left, AttributeData right) =>
        left.ApplicationSyntaxReference is { } leftSyntax
        && right.ApplicationSyntaxReference is { } rightSyntax
        && leftSyntax.SyntaxTree == rightSyntax.SyntaxTree
        && leftSyntax.Span == rightSyntax.Span;
}
