using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>Changes to one document. Whatever they do not touch keeps its layout, comments included.</summary>
internal sealed class SourceEdits
{
    private readonly SemanticModel _model;
    private readonly CompilationUnitSyntax _root;
    private readonly SourceText _text;
    private readonly List<TextChange> _changes = [];

    private SourceEdits(Document document, SemanticModel model, CompilationUnitSyntax root, SourceText text)
    {
        Document = document;
        _model = model;
        _root = root;
        _text = text;
    }

    public Document Document { get; }

    public IReadOnlyList<TextChange> Changes => _changes;

    /// <summary>The document's way to end a line.</summary>
    public string NewLine => _text.Lines[0] is var line && line.EndIncludingLineBreak > line.End
        ? _text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak))
        : "\n";

    public static async Task<SourceEdits> CreateAsync(Document document, CancellationToken cancellation)
    {
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var root = (CompilationUnitSyntax)await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        return new(document, model, root, await document.GetTextAsync(cancellation).ConfigureAwait(false));
    }

    public void Insert(int position, string text) => _changes.Add(new(new(position, 0), text));

    public void Replace(TextSpan span, string text) => _changes.Add(new(span, text));

    /// <summary>Inserts whole lines before a closing brace, which gets a line of its own.</summary>
    public void InsertLines(SyntaxToken brace, string lines, string indent)
    {
        var start = _text.Lines.GetLineFromPosition(brace.SpanStart).Start;
        if (string.IsNullOrWhiteSpace(_text.ToString(TextSpan.FromBounds(start, brace.SpanStart))))
            Insert(start, lines);
        else
            Insert(brace.SpanStart, NewLine + lines + indent);
    }

    /// <summary>The white space before the line on which a declaration starts.</summary>
    public string GetIndent(SyntaxNode declaration)
    {
        var line = _text.Lines.GetLineFromPosition(declaration.SpanStart);
        var text = line.ToString();
        return text.Substring(0, text.Length - text.TrimStart().Length);
    }

    /// <summary>Puts an attribute of this library before a declaration, in the way in which its other attributes stand.</summary>
    public void AddAttribute(SyntaxNode declaration, INamedTypeSymbol attribute, string arguments = "")
    {
        var owner = GetOwner(declaration);
        var lists = GetAttributeLists(owner);
        var next = lists.Count > 0 ? lists.Last().GetLastToken().GetNextToken() : owner.GetFirstToken();
        var name = GetName(attribute, owner.SpanStart);
        var list = "[" + (name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name) + arguments + "]";

        var line = _text.Lines.GetLineFromPosition(next.SpanStart);
        var indent = _text.ToString(TextSpan.FromBounds(line.Start, next.SpanStart));
        var isOnOwnLine = owner is not ParameterSyntax && string.IsNullOrWhiteSpace(indent);
        Insert(next.SpanStart, isOnOwnLine ? list + NewLine + indent : list + " ");
    }

    /// <summary>Takes an attribute away, with the line if nothing else stands on it.</summary>
    public void RemoveAttribute(AttributeSyntax attribute)
    {
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            var index = list.Attributes.IndexOf(attribute);
            Replace(
                index > 0
                    ? TextSpan.FromBounds(list.Attributes[index - 1].Span.End, attribute.Span.End)
                    : TextSpan.FromBounds(attribute.SpanStart, list.Attributes[1].SpanStart),
                "");
            return;
        }

        // White space behind it goes too, up to a comment.
        var end = list.Span.End;
        while (char.IsWhiteSpace(_text[end]))
            end++;

        Replace(TextSpan.FromBounds(list.SpanStart, end), "");
    }

    /// <summary>The name of a type at a position, short where that is right; a missing using directive is added.</summary>
    public string GetName(INamedTypeSymbol type, int position)
    {
        var found = _model.LookupNamespacesAndTypes(position, name: type.Name);
        if (found.Any(symbol => SymbolEqualityComparer.Default.Equals(symbol, type)) && found.Length == 1)
            return type.Name;

        var scope = type.ContainingNamespace.ToDisplayString();
        if (found.IsEmpty)
        {
            AddUsing(scope);
            return type.Name;
        }

        return $"global::{scope}.{type.Name}";
    }

    /// <summary>The declaration that an attribute can stand before: for a variable its field.</summary>
    public static SyntaxNode GetOwner(SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } ? field : declaration;

    private static SyntaxList<AttributeListSyntax> GetAttributeLists(SyntaxNode owner) => owner switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    /// <summary>Adds a directive among the others, where the sorting of System first and then by name wants it.</summary>
    private void AddUsing(string name)
    {
        var usings = _root.Usings.Count == 0 && _root.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings: { Count: > 0 } inner }
            ? inner
            : _root.Usings;
        var directive = $"using {name};";
        var previous = usings.LastOrDefault(other => IsPlain(other) && Compare(other, name) < 0) ?? usings.LastOrDefault(static other => !IsPlain(other) && other.GlobalKeyword != default);
        if (previous is not null)
        {
            Insert(previous.Span.End, NewLine + GetIndent(previous) + directive);
        }
        else if (usings.Count > 0)
        {
            Insert(usings[0].SpanStart, directive + NewLine + GetIndent(usings[0]));
        }
        else
        {
            Insert(GetStart(), directive + NewLine + NewLine);
        }
    }

    /// <summary>Where the first directive goes: behind the file's header, but before a documentation comment.</summary>
    private int GetStart()
    {
        var first = _root.Externs.Count > 0 ? _root.Externs.Last().GetLastToken().GetNextToken() : _root.GetFirstToken();
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax)
                return trivia.FullSpan.Start;
        }

        return first.SpanStart;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword == default && directive.GlobalKeyword == default;

    private static int Compare(UsingDirectiveSyntax directive, string name)
    {
        var other = directive.Name?.ToString() ?? "";
        var isSystem = IsSystem(name).CompareTo(IsSystem(other));
        return isSystem != 0 ? isSystem : string.CompareOrdinal(other, name);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
