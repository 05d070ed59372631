using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Names;
using Identify.Generators.Rules.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Names;

/// <summary>Sends a member under the reserved name that it means, with <c>[TraitName]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameTraitCodeFixProvider)), Shared]
public sealed class NameTraitCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        NameDescriptors.NearMissName.Id,
        NameDescriptors.DestinationName.Id,
        NameDescriptors.MisusedName.Id,
        PlanDescriptors.UnknownTrait.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [await FindFixAsync(context).ConfigureAwait(false)];

    /// <summary>The fix that names the trait.</summary>
    internal static async Task<TraitCodeFix?> FindFixAsync(TraitCodeFixContext context)
    {
        var edits = new SolutionEdits(context);
        return await NameAsync(context, edits).ConfigureAwait(false) is { } name ? edits.ToFix($"Send '{context.Symbol!.Name}' as '{name}'", "NameTrait") : null;
    }

    /// <summary>Adds or changes the attribute.</summary>
    /// <returns>The trait's new name; <see langword="null"/> if it cannot have it.</returns>
    internal static async Task<string?> NameAsync(TraitCodeFixContext context, SolutionEdits edits)
    {
        if (context is not { Declaration: { } declaration, Symbol: { } symbol, Symbols.TraitName: { } traitName }
            || FindName(symbol, context) is not var (name, constant))
        {
            return null;
        }

        var expression = constant is null ? CSharpText.Quote(name) : $"{GetConstantsName(constant.ContainingType, declaration.SpanStart, edits.Own)}.{constant.Name}";
        if (symbol.GetAttributes().AddRange(MemberReader.GetAttributes(symbol)).Find(traitName) is not { } named)
        {
            edits.Own.AddAttribute(declaration, traitName, $"({expression})");
        }
        else if (named.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == context.Model.SyntaxTree
            && await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] })
        {
            edits.Own.Replace(argument.Expression.Span, expression);
        }
        else
        {
            return null;
        }

        return name;
    }

    /// <summary>The name in JSON, and the constant of <c>ReservedTraits</c> that has it, if there is one. A tracking plan's spelling is taken as it is.</summary>
    private static (string Name, IFieldSymbol? Constant)? FindName(ISymbol symbol, TraitCodeFixContext context) =>
        context.GetProperty(DiagnosticProperties.PlannedName) is { } planned ? (planned, null) : TraitSpelling.Find(symbol, context);

    private static string GetConstantsName(INamedTypeSymbol type, int position, SourceEdits edits) =>
        type.ContainingType is { } outer ? $"{edits.GetName(outer, position)}.{type.Name}" : edits.GetName(type, position);
}
