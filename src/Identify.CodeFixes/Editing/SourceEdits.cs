using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>Changes to one document. What they do not touch keeps its layout and comments.</summary>
internal sealed class SourceEdits(Document document, SemanticModel model, CompilationUnitSyntax root, SourceText text)
{
    private readonly List<TextChange> _changes = [];
    private readonly SortedSet<string> _addedUsings = new(Comparer<string>.Create(CompareNames));

    public Document Document => document;

    public SyntaxTree Tree => model.SyntaxTree;

    public IReadOnlyList<TextChange> Changes => [.. _changes, .. ImportNamespaces()];

    public Layout Layout { get; } = new(text);

    public void Insert(int position, string code) => _changes.Add(new(new(position, 0), code));

    public void Replace(TextSpan span, string code) => _changes.Add(new(span, code));

    /// <summary>Removes a modifier with the white space that follows it.</summary>
    public void RemoveModifier(SyntaxToken modifier) => Replace(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), "");

    /// <summary>Inserts whole lines before a closing brace, putting the brace on its own line.</summary>
    public void InsertLines(SyntaxToken brace, string lines, string indent)
    {
        var start = text.Lines.GetLineFromPosition(brace.SpanStart).Start;
        if (string.IsNullOrWhiteSpace(text.ToString(TextSpan.FromBounds(start, brace.SpanStart))))
            Insert(start, lines);
        else
            Insert(brace.SpanStart, Layout.NewLine + lines + indent);
    }

    /// <summary>Adds an attribute to a declaration, formatted like its other attributes.</summary>
    public void AddAttribute(SyntaxNode declaration, INamedTypeSymbol attribute, string arguments = "")
    {
        var owner = GetAttributeOwner(declaration);
        var lists = GetAttributeLists(owner);
        var next = lists.Count > 0 ? lists.Last().GetLastToken().GetNextToken() : owner.GetFirstToken();
        var list = $"[{GetAttributeName(attribute, owner.SpanStart)}{arguments}]";

        var line = text.Lines.GetLineFromPosition(next.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, next.SpanStart));
        var isOnOwnLine = owner is not ParameterSyntax && string.IsNullOrWhiteSpace(indent);
        Insert(next.SpanStart, isOnOwnLine ? list + Layout.NewLine + indent : list + " ");
    }

    /// <summary>Removes an attribute, and its line if that is empty then.</summary>
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

        // White space after it is removed too, up to a comment.
        var end = list.Span.End;
        while (end < text.Length && char.IsWhiteSpace(text[end]))
            end++;

        Replace(TextSpan.FromBounds(list.SpanStart, end), "");
    }

    public static AttributeArgumentSyntax? FindNamedArgument(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    public void AddNamedArgument(AttributeSyntax attribute, string name, string value)
    {
        if (attribute.ArgumentList is { Arguments.Count: > 0 } arguments)
            Insert(arguments.Arguments.Last().Span.End, $", {name} = {value}");
        else
            Replace(TextSpan.FromBounds(attribute.Name.Span.End, attribute.Span.End), $"({name} = {value})");
    }

    /// <summary>The name of an attribute at a position, without its suffix.</summary>
    public string GetAttributeName(INamedTypeSymbol attribute, int position)
    {
        const string suffix = "Attribute";
        var name = GetName(attribute, position);
        return name.EndsWith(suffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - suffix.Length) : name;
    }

    /// <summary>The name of a type at a position, simplified if that is unambiguous; adds a using directive if needed.</summary>
    public string GetName(INamedTypeSymbol type, int position)
    {
        // Of these, the display name is the keyword.
        if (type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double)
            return type.ToDisplayString();

        var found = model.LookupNamespacesAndTypes(position, name: type.Name);
        if (found.Any(symbol => SymbolEqualityComparer.Default.Equals(symbol, type)) && found.Length == 1)
            return type.Name;

        var scope = type.ContainingNamespace.ToDisplayString();
        if (found.IsEmpty)
        {
            _addedUsings.Add(scope);
            return type.Name;
        }

        return $"global::{scope}.{type.Name}";
    }

    /// <summary>Adds a using directive for the type's namespace, unless the type is known at the position.</summary>
    public void ImportNamespace(INamedTypeSymbol type, int position)
    {
        if (model.LookupNamespacesAndTypes(position, name: type.Name).IsEmpty)
            _addedUsings.Add(type.ContainingNamespace.ToDisplayString());
    }

    /// <summary>The declaration that has a declaration's attributes: for a variable its field.</summary>
    private static SyntaxNode GetAttributeOwner(SyntaxNode declaration) =>
        declaration is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } ? field : declaration;

    private static SyntaxList<AttributeListSyntax> GetAttributeLists(SyntaxNode owner) => owner switch
    {
        MemberDeclarationSyntax member => member.AttributeLists,
        ParameterSyntax parameter => parameter.AttributeLists,
        _ => default,
    };

    /// <summary>Inserts the using directives in sort order, System first.</summary>
    private IEnumerable<TextChange> ImportNamespaces()
    {
        if (_addedUsings.Count == 0)
            yield break;

        var usings = root.Usings.Count == 0 && root.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings: { Count: > 0 } inner }
            ? inner
            : root.Usings;
        foreach (var name in _addedUsings)
        {
            var directive = $"using {name};";
            var previous = usings.LastOrDefault(other => IsPlain(other) && CompareNames(GetName(other), name) < 0)
                ?? usings.LastOrDefault(static other => !IsPlain(other) && other.GlobalKeyword != default);
            yield return previous is not null ? new(new(previous.Span.End, 0), Layout.NewLine + Layout.GetIndent(previous) + directive)
                : usings.Count > 0 ? new(new(usings[0].SpanStart, 0), directive + Layout.NewLine + Layout.GetIndent(usings[0]))
                : new(new(GetFirstUsingPosition(), 0), directive + Layout.NewLine);
        }

        if (usings.Count == 0)
            yield return new(new(GetFirstUsingPosition(), 0), Layout.NewLine);
    }

    /// <summary>After the file's header, but before a documentation comment.</summary>
    private int GetFirstUsingPosition()
    {
        var first = root.Externs.Count > 0 ? root.Externs.Last().GetLastToken().GetNextToken() : root.GetFirstToken();
        foreach (var trivia in first.LeadingTrivia)
        {
            if (trivia.HasStructure && trivia.GetStructure() is DocumentationCommentTriviaSyntax)
                return trivia.FullSpan.Start;
        }

        return first.SpanStart;
    }

    private static bool IsPlain(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword == default && directive.GlobalKeyword == default;

    private static string GetName(UsingDirectiveSyntax directive) => directive.Name?.ToString() ?? "";

    private static int CompareNames(string first, string second)
    {
        var isSystem = IsSystem(second).CompareTo(IsSystem(first));
        return isSystem != 0 ? isSystem : string.CompareOrdinal(first, second);
    }

    private static bool IsSystem(string name) => name == "System" || name.StartsWith("System.", StringComparison.Ordinal);
}
