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

    /// <summary>The names that the type's other members are sent under, in camelCase where they have no explicit one.</summary>
    private static IEnumerable<string> GetOtherNames(ISymbol member, KnownSymbols symbols)
    {
        foreach (var other in member.ContainingType.GetSelfAndBases().SelectMany(static level => level.GetMembers()))
        {
            if (other is not (IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false }) || other.IsStatic || other.Name == member.Name)
                continue;

            var attributes = MemberReader.GetAttributes(other);
            var explicitName = attributes.Find(symbols.TraitName).GetText();
            if (attributes.Has(symbols.TraitIgnore) || (explicitName is null && attributes.Has(symbols.JsonIgnore)))
                continue;

            if (explicitName is not null || (other is IPropertySymbol && other.DeclaredAccessibility == Accessibility.Public))
                yield return explicitName ?? attributes.Find(symbols.JsonPropertyName).GetText() ?? TraitNames.ToCamelCase(other.Name);
        }
    }

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
