using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.CodeFixes.Names;

/// <summary>The reserved name that a member should be sent under, as the rule and the type's other names spell it.</summary>
internal static class TraitSpelling
{
    /// <summary>The name in JSON, and the constant of <c>ReservedTraits</c> that has it, if there is one.</summary>
    public static (string Name, IFieldSymbol? Constant)? Find(ISymbol member, TraitCodeFixContext context)
    {
        var constant = FindConstant(context);
        if ((context.GetProperty(DiagnosticProperties.TraitLiteral) ?? constant?.ConstantValue) is not string name)
            return null;

        var others = GetOtherNames(member, context.Symbols).ToList();
        var snake = TraitNames.ToSnakeCase(name);
        return snake == name || !AreSnakeCase(others) ? (name, constant) : (snake, null);
    }

    /// <summary>Whether another member of the type is sent under the name, or under one that readers do not tell apart.</summary>
    public static bool IsTaken(string name, ISymbol member, KnownSymbols symbols) =>
        GetOtherNames(member, symbols).Any(other => TraitNames.Fold(other) == TraitNames.Fold(name));

    /// <summary>The names that the type's other members are sent under, in camelCase if they have no explicit one.</summary>
    private static IEnumerable<string> GetOtherNames(ISymbol member, KnownSymbols symbols) =>
        TraitReader.For(symbols.Compilation).Read(new(member.ContainingType, TraitScope.Other, default)).Traits
            .Where(other => other.OwnName != member.Name)
            .Select(static other => other.Name);

    /// <summary>Whether the names of several words are in snake_case.</summary>
    private static bool AreSnakeCase(List<string> names)
    {
        var composed = names.FindAll(static name => TraitNames.Words(name).Count(static word => !char.IsDigit(word[0])) > 1);
        return composed.Count > 0 && composed.TrueForAll(static name => name.Contains("_"));
    }

    private static IFieldSymbol? FindConstant(TraitCodeFixContext context)
    {
        var path = context.GetProperty(DiagnosticProperties.TraitConstant)?.Split('.');
        INamespaceOrTypeSymbol? scope = context.Compilation.GetBestTypeByMetadataName("Identify.ReservedTraits");
        if (path is [var nested, _])
            scope = scope?.GetTypeMembers(nested).FirstOrDefault();

        return path is null ? null : scope?.GetMembers(path.Last()).OfType<IFieldSymbol>().FirstOrDefault();
    }
}
