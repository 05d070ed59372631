using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The types that <c>[assembly: IdentifyTraits(typeof(…))]</c> names.</summary>
internal static class ExternalTypes
{
    /// <summary>Whether no earlier attribute names the same type, and the type does not carry one itself: its code would be written twice.</summary>
    public static bool IsFirst(AttributeData attribute, KnownSymbols symbols)
    {
        if (attribute.GetTypeArgument() is not { } type)
            return false;

        if (type.GetAttributes().Has(symbols.IdentifyTraits) && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, symbols.Compilation.Assembly))
            return false;

        foreach (var candidate in symbols.Compilation.Assembly.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(candidate.AttributeClass, symbols.IdentifyTraits)
                && SymbolEqualityComparer.Default.Equals(candidate.GetTypeArgument(), type))
            {
                return IsSame(candidate, attribute);
            }
        }

        return false;
    }

    private static bool IsSame(AttributeData left, AttributeData right) =>
        left.ApplicationSyntaxReference is { } leftSyntax
        && right.ApplicationSyntaxReference is { } rightSyntax
        && leftSyntax.SyntaxTree == rightSyntax.SyntaxTree
        && leftSyntax.Span == rightSyntax.Span;
}
