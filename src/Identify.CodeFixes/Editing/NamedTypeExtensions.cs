using Microsoft.CodeAnalysis;

namespace Identify.CodeFixes.Editing;

internal static class NamedTypeExtensions
{
    /// <summary>Whether a new member of this name would hide or clash with something.</summary>
    public static bool HasMemberNamed(this INamedTypeSymbol type, string name) =>
        type.GetSelfAndBases().Any(level => level.Name == name || level.GetMembers(name).Length > 0);

    public static IEnumerable<INamedTypeSymbol> GetSelfAndBases(this INamedTypeSymbol type)
    {
        for (var level = type; level is not null; level = level.BaseType)
            yield return level;
    }
}
