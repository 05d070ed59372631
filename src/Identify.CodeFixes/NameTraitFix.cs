using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Gives a member the reserved name that it means, with <c>[TraitName]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameTraitFix)), Shared]
public sealed class NameTraitFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.NearMissName.Id,
        Descriptors.DestinationName.Id,
        Descriptors.MisusedName.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context) =>
        await NameAsync(context).ConfigureAwait(false) is { } repair ? ImmutableArray.Create(repair) : ImmutableArray<Repair>.Empty;

    /// <summary>The repair that names the trait, if the rule knows a name.</summary>
    internal static async Task<Repair?> NameAsync(RepairContext context)
    {
        if (context.Symbols.TraitName is not { } traitName)
            return null;

        var edits = await context.EditAsync().ConfigureAwait(false);
        var position = context.Declaration.SpanStart;
        var name = context.Find(DiagnosticProperties.TraitConstant) is { } constant && context.Model.Compilation.GetTypeByMetadataName("Identify.ReservedTraits") is { } constants
            ? $"{edits.GetName(constants, position)}.{constant}"
            : context.Find(DiagnosticProperties.TraitLiteral) is { } literal ? $"\"{literal}\"" : null;
        if (name is null)
            return null;

        if (context.Symbol.GetAttributes().Concat(MemberReader.GetAttributes(context.Symbol)).FirstOrDefault(IsTraitName) is not { } named)
        {
            edits.AddAttribute(context.Declaration, traitName, $"({name})");
        }
        else if (named.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == context.Model.SyntaxTree
            && await reference.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) is AttributeSyntax { ArgumentList.Arguments: [var argument, ..] })
        {
            edits.Replace(argument.Expression.Span, name);
        }
        else
        {
            return null;
        }

        return RepairContext.Make($"Send it as {name}", "NameTrait", edits);

        bool IsTraitName(AttributeData attribute) => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, traitName);
    }
}
