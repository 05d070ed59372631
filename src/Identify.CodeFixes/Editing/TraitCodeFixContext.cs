using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>A diagnostic and the code that it was reported on.</summary>
/// <param name="Document">The document.</param>
/// <param name="Diagnostic">The diagnostic.</param>
/// <param name="Model">The document's semantic model.</param>
/// <param name="Root">The document's syntax.</param>
/// <param name="Text">The document's text.</param>
/// <param name="CancellationToken">The cancellation token.</param>
internal sealed record TraitCodeFixContext(
    Document Document,
    Diagnostic Diagnostic,
    SemanticModel Model,
    CompilationUnitSyntax Root,
    SourceText Text,
    CancellationToken CancellationToken)
{
    public Compilation Compilation => Model.Compilation;

    public KnownSymbols Symbols => KnownSymbols.For(Compilation);

    /// <summary>The property, field, parameter or type that the diagnostic was reported in; <see langword="null"/> for an attribute of the assembly.</summary>
    public SyntaxNode? Declaration { get; init; }

    /// <summary>What <see cref="Declaration"/> declares; for the parameter of a record the property.</summary>
    public ISymbol? Symbol { get; init; }

    /// <summary>The type that the declaration gives one property, field or parameter.</summary>
    public TypeSyntax? DeclaredType => Declaration switch
    {
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1 } variables } => variables.Type,
        _ => null,
    };

    public static async Task<TraitCodeFixContext?> CreateAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false) is not CompilationUnitSyntax root)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var declaration = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.AncestorsAndSelf().Select(FindDeclaration).FirstOrDefault(static found => found is not null);
        return new(document, diagnostic, model, root, text, cancellationToken)
        {
            Declaration = declaration,
            Symbol = declaration is null ? null : GetSymbol(model, declaration, cancellationToken),
        };
    }

    /// <summary>The value that the rule stored under one of the keys of <see cref="DiagnosticProperties"/>.</summary>
    public string? GetProperty(string key) => Diagnostic.Properties.TryGetValue(key, out var value) ? value : null;

    private static SyntaxNode? FindDeclaration(SyntaxNode node) => node switch
    {
        PropertyDeclarationSyntax or ParameterSyntax or VariableDeclaratorSyntax or BaseTypeDeclarationSyntax => node,
        FieldDeclarationSyntax { Declaration.Variables: [var variable, ..] } => variable,
        _ => null,
    };

    private static ISymbol? GetSymbol(SemanticModel model, SyntaxNode declaration, CancellationToken cancellationToken)
    {
        var symbol = model.GetDeclaredSymbol(declaration, cancellationToken);
        return symbol is IParameterSymbol { ContainingType.IsRecord: true } parameter
            ? parameter.ContainingType.GetMembers(parameter.Name).FirstOrDefault() ?? symbol
            : symbol;
    }
}
