using Identify.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Calls;

/// <summary>Values that a lambda uses later. What may change until then is first stored in a local variable, in a statement before the call.</summary>
/// <param name="call">The call that gets the lambda.</param>
/// <param name="model">The semantic model of the file.</param>
/// <param name="names">The names of the variables that edits of the same file declare.</param>
internal sealed class CapturedValues(InvocationExpressionSyntax call, SemanticModel model, HashSet<string> names)
{
    private readonly SyntaxNode _member = call.Ancestors().First(static node =>
        node is (MemberDeclarationSyntax and not GlobalStatementSyntax) or AccessorDeclarationSyntax or CompilationUnitSyntax);

    private readonly List<string> _declarations = [];

    /// <summary>The code that reads the value in the lambda; <see langword="null"/> if there is no place for the variable.</summary>
    public string? Capture(ExpressionSyntax value, string name)
    {
        if (IsStable(value))
            return value.ToString();

        if (call.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax })
            return null;

        var free = GetFreeName(name);
        names.Add(free);
        _declarations.Add($"var {free} = {value};");
        return free;
    }

    /// <summary>A name that nothing in the member has.</summary>
    public string GetFreeName(string name)
    {
        var free = name;
        for (var number = 2; names.Contains(free) || _member.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == free && !IsMemberName(token)); number++)
            free = name + number;

        return free;
    }

    public void Declare(SourceEdits edits)
    {
        var statement = call.FirstAncestorOrSelf<StatementSyntax>();
        foreach (var declaration in _declarations)
            edits.Insert(statement!.SpanStart, declaration + edits.Layout.NewLine + edits.Layout.GetIndent(statement));
    }

    /// <summary>Whether the value is a constant, or a variable of the member that is assigned nowhere else than in its declaration.</summary>
    private bool IsStable(ExpressionSyntax value) =>
        model.GetConstantValue(value).HasValue
        || (value is IdentifierNameSyntax name
            && model.GetSymbolInfo(name).Symbol is (ILocalSymbol { RefKind: RefKind.None } or IParameterSymbol { RefKind: RefKind.None }) and { DeclaringSyntaxReferences: [var declaration] } symbol
            && _member.Span.Contains(declaration.Span)
            && !_member.DescendantNodes().OfType<IdentifierNameSyntax>().Any(other =>
                other.Identifier.ValueText == symbol.Name && IsAssigned(other) && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(other).Symbol, symbol)));

    private static bool IsAssigned(IdentifierNameSyntax name) => name.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == name,
        PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax => !name.Parent.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        ArgumentSyntax { RefKindKeyword.RawKind: not (int)SyntaxKind.None } => true,
        ArgumentSyntax { Parent: TupleExpressionSyntax } => true,
        RefExpressionSyntax => true,
        _ => false,
    };

    /// <summary>Whether the name is that of a member, as in <c>user.Name</c>, and not of a variable.</summary>
    private static bool IsMemberName(SyntaxToken token) =>
        token.Parent is IdentifierNameSyntax name && name.Parent is MemberAccessExpressionSyntax access && access.Name == name;
}
