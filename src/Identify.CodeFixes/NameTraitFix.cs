using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Parsing;
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
        Descriptors.MisusedName.Id,
        Descriptors.MixedNaming.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Symbols.TraitName is not { } traitName)
            return ImmutableArray<Repair>.Empty;

        var edits = await context.EditAsync().ConfigureAwait(false);
        var position = context.Declaration.SpanStart;
        var name = context.Find(Repairs.TraitConstant) is { } constant && context.Model.Compilation.GetTypeByMetadataName("Identify.ReservedTraits") is { } constants
            ? $"{edits.GetName(constants, position)}.{constant}"
            : context.Find(Repairs.TraitLiteral) is { } literal ? $"\"{literal}\"" : null;
        if (name is null)
            return ImmutableArray<Repair>.Empty;

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
            return ImmutableArray<Repair>.Empty;
        }

        return ImmutableArray.Create(RepairContext.Make($"Send it as {name}", "NameTrait", edits));

        bool IsTraitName(AttributeData attribute) => SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, traitName);
    }
}
