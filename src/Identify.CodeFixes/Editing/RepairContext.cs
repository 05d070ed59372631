using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Editing;

/// <summary>A fault, with the declaration that it was reported on.</summary>
/// <param name="Document">The document.</param>
/// <param name="Diagnostic">The fault.</param>
/// <param name="Model">The document's semantic model.</param>
/// <param name="Declaration">The property, field, parameter or type.</param>
/// <param name="Symbol">What it declares; for the parameter of a record the property.</param>
/// <param name="Cancellation">Ends the work.</param>
internal sealed record RepairContext(
    Document Document,
    Diagnostic Diagnostic,
    SemanticModel Model,
    SyntaxNode Declaration,
    ISymbol Symbol,
    CancellationToken Cancellation)
{
    public Solution Solution => Document.Project.Solution;

    public KnownSymbols Symbols => KnownSymbols.For(Model.Compilation);

    public static async Task<RepairContext?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return null;

        var root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        var declaration = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.AncestorsAndSelf().FirstOrDefault(IsDeclaration);
        return declaration is not null && GetSymbol(model, declaration, cancellation) is { } symbol
            ? new(document, diagnostic, model, declaration, symbol, cancellation)
            : null;
    }

    /// <summary>What the rule says under one of the keys of <see cref="Generators.Rules.DiagnosticProperties"/>.</summary>
    public string? Find(string key) => Diagnostic.Properties.TryGetValue(key, out var value) ? value : null;

    /// <summary>A repair with the given edits; the document's own come first.</summary>
    public static Repair Make(string title, string kind, params SourceEdits[] edits) => new(
        title, kind, edits.SelectMany(static edit => edit.Changes.Select(change => (edit.Document.Id, change))).ToImmutableArray());

    public Task<SourceEdits> EditAsync() => SourceEdits.CreateAsync(Document, Cancellation);

    /// <summary>The edits of the document that a node stands in.</summary>
    public async Task<SourceEdits?> EditAsync(SyntaxNode node) =>
        Solution.GetDocument(node.SyntaxTree) is { } document ? await SourceEdits.CreateAsync(document, Cancellation).ConfigureAwait(false) : null;

    private static bool IsDeclaration(SyntaxNode node) =>
        node is PropertyDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax or BaseTypeDeclarationSyntax;

    private static ISymbol? GetSymbol(SemanticModel model, SyntaxNode declaration, CancellationToken cancellation)
    {
        var symbol = model.GetDeclaredSymbol(declaration, cancellation);
        return symbol is IParameterSymbol { ContainingType.IsRecord: true } parameter
            ? parameter.ContainingType.GetMembers(parameter.Name).FirstOrDefault() ?? symbol
            : symbol;
    }
}
