using Microsoft.CodeAnalysis;

namespace Identify.CodeFixes.Editing;

internal static class TypeNames
{
    /// <summary>Whether a new member of this name would hide or clash with something.</summary>
    public static bool Knows(this INamedTypeSymbol type, string name)
    {
        for (var level = type; level is not null; level = level.BaseType)
        {
            if (level.Name == name || level.GetMembers(name).Length > 0)
                return true;
        }

        return false;
    }
}
