using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Gives a nested annotated type the naming policy of the type that holds it, or a trait its spelling in the policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlignNamingFix)), Shared]
public sealed class AlignNamingFix : RepairProvider
{
    /// <summary>One for both, so that fix-all aligns the whole call.</summary>
    private const string Kind = "AlignNaming";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.MixedNaming.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context) =>
        await AlignAsync(context).ConfigureAwait(false) is { } repair ? ImmutableArray.Create(repair) : ImmutableArray<Repair>.Empty;

    private static async Task<Repair?> AlignAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.Naming) is not { } policy
            || context.Symbol.GetAttributes().Find(context.Symbols.IdentifyTraits)?.ApplicationSyntaxReference is not { } reference
            || await reference.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) is not AttributeSyntax attribute
            || await context.EditAsync(attribute).ConfigureAwait(false) is not { } edits
            || context.Model.Compilation.GetTypeByMetadataName("Identify.TraitNaming") is not { } naming)
        {
            return await NameTraitFix.NameAsync(context).ConfigureAwait(false) is { } repair ? repair with { Kind = Kind } : null;
        }

        var value = $"{edits.GetName(naming, attribute.SpanStart)}.{policy}";
        var old = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Naming");
        if (old is not null)
            edits.Replace(old.Expression.Span, value);
        else if (attribute.ArgumentList is { Arguments.Count: > 0 } arguments)
            edits.Insert(arguments.Arguments.Last().Span.End, $", Naming = {value}");
        else
            edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(attribute.Name.Span.End, attribute.Span.End), $"(Naming = {value})");

        return RepairContext.Make($"Change the naming to {policy}", Kind, edits);
    }
}
