using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Calls;

/// <summary>
/// Makes a dictionary at a call of Segment.Analytics.CSharp a <c>JsonObject</c> with the same entries. A call that takes the user ID among the
/// properties gets it in the enrichment instead.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExactFormCodeFixProvider)), Shared]
public sealed class ExactFormCodeFixProvider : TraitCodeFixProvider
{
    private const string Kind = "ExactForm";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CallDescriptors.ChangedValue.Id, CallDescriptors.RewrittenUserId.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([Find(context)]);

    private static TraitCodeFix? Find(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.ExactForm) is null || SegmentTypes.Find(context.Compilation) is not { } types)
            return null;

        var edits = new SolutionEdits(context);
        var place = context.Root.FindNode(context.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        if (context.Diagnostic.Id == CallDescriptors.RewrittenUserId.Id)
        {
            return place.FirstAncestorOrSelf<ArgumentSyntax>() is { Parent.Parent: InvocationExpressionSyntax call }
                && context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol is IMethodSymbol { ReducedFrom: not null } method
                && new SegmentCallConversion(context.Model, types, edits.Own, []).TryConvert(call, method)
                    ? edits.ToFix("Pass the user ID in an enrichment", Kind) with { MustCompile = true }
                    : null;
        }

        return place is ExpressionSyntax bag && new JsonObjectConversion(context.Model, types, edits.Own).TryConvert(bag)
            ? edits.ToFix("Pass a JsonObject", Kind) with { MustCompile = true }
            : null;
    }
}
