using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.CodeFixes.Calls;

/// <summary>Swaps two arguments that are in each other's place.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapArgumentsCodeFixProvider)), Shared]
public sealed class SwapArgumentsCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CallDescriptors.MisplacedArgument.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([Find(context)]);

    private static TraitCodeFix? Find(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.Swap)?.Split(' ') is not [var left, var right]
            || context.Root.FindNode(context.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent.Parent: InvocationExpressionSyntax call }
            || context.Model.GetOperation(call, context.CancellationToken) is not IInvocationOperation invocation
            || FindArgument(invocation, left) is not { } first
            || FindArgument(invocation, right) is not { } second)
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        edits.Own.Replace(first.Span, second.ToString());
        edits.Own.Replace(second.Span, first.ToString());
        return edits.ToFix($"Swap '{first}' and '{second}'", "Swap") with { MustCompile = true };
    }

    private static ExpressionSyntax? FindArgument(IInvocationOperation invocation, string parameter) =>
        (invocation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Syntax as ArgumentSyntax)?.Expression;
}
