using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Refactorings;

/// <summary>Offers a change of the type whose name the cursor is on.</summary>
public abstract class TypeRefactoring : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var document = context.Document;
        if (await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
            return;

        var symbols = KnownSymbols.For(model.Compilation);
        var root = (CompilationUnitSyntax)await model.SyntaxTree.GetRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (symbols.IdentifyTraits is null
            || root.FindToken(context.Span.Start).Parent is not TypeDeclarationSyntax declaration
            || !declaration.Identifier.Span.IntersectsWith(context.Span)
            || model.GetDeclaredSymbol(declaration, context.CancellationToken) is not INamedTypeSymbol type
            || AnnotatedType.Check(type, symbols) != UnsupportedReason.None)
        {
            return;
        }

        var text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var edits = new SourceEdits(document, model, root, text);
        if (Change(declaration, type, symbols, edits) is not { } title)
            return;

        var changed = document.WithText(text.WithChanges(edits.Changes.OrderBy(static change => change.Span)));
        context.RegisterRefactoring(CodeAction.Create(title, _ => Task.FromResult(changed), title));
    }

    /// <summary>Makes the edits and returns their title, or <see langword="null"/> if there is nothing to change.</summary>
    internal abstract string? Change(TypeDeclarationSyntax declaration, INamedTypeSymbol type, KnownSymbols symbols, SourceEdits edits);
}
