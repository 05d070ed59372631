using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;

namespace Identify.CodeFixes;

/// <summary>Renames a member, everywhere, so that its own name is the reserved one.</summary>
/// <remarks>One at a time: two renames at once could meet in one expression.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameMemberFix)), Shared]
public sealed class RenameMemberFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.NearMissName.Id);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.IsEmpty
                || await RepairContext.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { } fault
                || fault.Find(DiagnosticProperties.NewName) is not { } name
                || fault.Symbol.ContainingType.Knows(name))
            {
                continue;
            }

            var solution = context.Document.Project.Solution;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Rename to '{name}'",
                    cancellation => Renamer.RenameSymbolAsync(solution, fault.Symbol, name, solution.Workspace.Options, cancellation),
                    diagnostic.Id + ":Rename"),
                diagnostic);
        }
    }
}
