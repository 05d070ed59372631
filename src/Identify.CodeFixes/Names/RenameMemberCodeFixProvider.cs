using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Rename;

namespace Identify.CodeFixes.Names;

/// <summary>Renames a member everywhere, so that its own name is the reserved one.</summary>
/// <remarks>No Fix All: two renames could affect the same expression.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameMemberCodeFixProvider)), Shared]
public sealed class RenameMemberCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(NameDescriptors.NearMissName.Id);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (diagnostic.Properties.IsEmpty
                || await TraitCodeFixContext.CreateAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is not { Symbol: { } symbol } found
                || found.GetProperty(DiagnosticProperties.NewName) is not { } name
                || symbol.ContainingType.HasMemberNamed(name))
            {
                continue;
            }

            var solution = context.Document.Project.Solution;
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Rename to '{name}'",
                    cancellation => Renamer.RenameSymbolAsync(solution, symbol, name, solution.Workspace.Options, cancellation),
                    diagnostic.Id + ":Rename"),
                diagnostic);
        }
    }
}
