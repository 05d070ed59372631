using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>Finds the properties and fields that a type has for code of the project.</summary>
internal static class TypeMembers
{
    /// <summary>The type and those that it inherits from, base first.</summary>
    public static ImmutableArray<INamedTypeSymbol> GetLevels(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
            return type.Interfaces.SelectMany(inherited => GetLevels(inherited)).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default).Append(type).ToImmutableArray();

        var levels = new Stack<INamedTypeSymbol>();
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
            levels.Push(level);

        return levels.ToImmutableArray();
    }

    /// <summary>The members in the order of declaration, each with the index of the level that declares it first.</summary>
    /// <remarks>An override is at the position of the member that it overrides; a member that hides another one is at its own.</remarks>
    public static IEnumerable<(ISymbol Member, int Level)> Find(ImmutableArray<INamedTypeSymbol> levels, Compilation compilation)
    {
        var visible = GetVisible(levels, compilation);
        for (var i = 0; i < levels.Length; i++)
        {
            foreach (var declared in levels[i].GetMembers())
            {
                if (visible.TryGetValue(declared.Name, out var member)
                    && IsCandidate(member)
                    && SymbolEqualityComparer.Default.Equals(GetFirstDeclaration(member), declared))
                {
                    yield return (member, i);
                }
            }
        }
    }

    /// <summary>Whether code cannot read the member of an interface because another inherited interface has one of the name, too.</summary>
    public static bool IsAmbiguous(ISymbol member, INamedTypeSymbol holder) =>
        holder.TypeKind == TypeKind.Interface
        && !SymbolEqualityComparer.Default.Equals(member.ContainingType, holder)
        && holder.AllInterfaces.Any(other => !other.GetMembers(member.Name).IsEmpty
            && !IsSameOrInherits(other, member.ContainingType)
            && !IsSameOrInherits(member.ContainingType, other));

    private static bool IsSameOrInherits(INamedTypeSymbol type, INamedTypeSymbol inherited) =>
        SymbolEqualityComparer.Default.Equals(type, inherited) || type.AllInterfaces.Contains(inherited, SymbolEqualityComparer.Default);

    /// <summary>Whether generated code can name a member of a type that it can name. For public ones there is nothing to look up.</summary>
    private static bool IsAccessible(ISymbol member, Compilation compilation) =>
        member.DeclaredAccessibility == Accessibility.Public || compilation.IsSymbolAccessibleWithin(member, compilation.Assembly);

    /// <summary>What each name means to code in the project: the most derived declaration that it can reach, be it a trait or not.</summary>
    private static Dictionary<string, ISymbol> GetVisible(ImmutableArray<INamedTypeSymbol> levels, Compilation compilation)
    {
        var visible = new Dictionary<string, ISymbol>();
        for (var i = levels.Length - 1; i >= 0; i--)
        {
            var level = levels[i];
            foreach (var member in level.GetMembers())
            {
                if (member.CanBeReferencedByName && IsAccessible(member, compilation) && !visible.ContainsKey(member.Name))
                    visible.Add(member.Name, member);
            }
        }

        return visible;
    }

    private static bool IsCandidate(ISymbol member) =>
        !member.IsStatic && member is IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false };

    private static ISymbol GetFirstDeclaration(ISymbol member)
    {
        while (member is IPropertySymbol { OverriddenProperty: { } overridden })
            member = overridden;

        return member;
    }
}
