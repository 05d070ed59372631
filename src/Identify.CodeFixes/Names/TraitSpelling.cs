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
    /// <returns><see langword="null"/> if the member is sent under the name already, or another member is.</returns>
    public static (string Name, IFieldSymbol? Constant)? Find(ISymbol member, TraitCodeFixContext context)
    {
        var constant = FindConstant(context);
        if ((context.GetProperty(DiagnosticProperties.TraitLiteral) ?? constant?.ConstantValue) is not string name)
            return null;

        var traits = TraitReader.For(context.Compilation).Read(new(member.ContainingType, TraitScope.Traits, default)).Traits
            .ToLookup(entry => entry.OwnName == member.Name, static entry => entry.Name);
        if (constant is not null && AreSnakeCase(traits[false]) && TraitNames.ToSnakeCase(name) is var snake && snake != name)
            (name, constant) = (snake, null);

        // Readers do not tell names apart that differ in case and separators only.
        var isTaken = traits[true].Contains(name) || traits[false].Any(other => TraitNames.Fold(other) == TraitNames.Fold(name));
        return isTaken ? null : (name, constant);
    }

    /// <summary>Whether the names of several words are in snake_case.</summary>
    private static bool AreSnakeCase(IEnumerable<string> names)
    {
        var composed = names.Where(static name => TraitNames.Words(name).Count(static word => !char.IsDigit(word[0])) > 1).ToList();
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
