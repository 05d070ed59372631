using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Editing;

/// <summary>How a file ends and indents its lines.</summary>
internal sealed class Layout(SourceText text)
{
    private string? _unit;

    /// <summary>The file's line ending.</summary>
    public string NewLine => text.Lines[0] is var line && line.EndIncludingLineBreak > line.End
        ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak))
        : "\n";

    /// <summary>One level of indentation.</summary>
    public string Unit => _unit ??= FindUnit();

    /// <summary>The indentation of the line on which a declaration starts.</summary>
    public string GetIndent(SyntaxNode declaration) => GetIndent(text.Lines.GetLineFromPosition(declaration.SpanStart));

    /// <summary>The indentation of the members of a type: that of its first one, if that has its own line.</summary>
    public string GetMemberIndent(TypeDeclarationSyntax type)
    {
        var own = GetIndent(type);
        var member = type.Members.FirstOrDefault();
        return member is not null && IsFirstOfLine(member) && GetIndent(member) is var indent && indent.Length > own.Length ? indent : own + Unit;
    }

    private bool IsFirstOfLine(SyntaxNode node) =>
        node.SpanStart - text.Lines.GetLineFromPosition(node.SpanStart).Start == GetIndent(node).Length;

    /// <summary>The smallest indentation in the file; a single space is that of a comment's line.</summary>
    private string FindUnit()
    {
        var indents = text.Lines.Select(GetIndent).Where(static indent => indent.Length > 0).ToList();
        return indents.Exists(static indent => indent[0] == '\t')
            ? "\t"
            : indents.Where(static indent => indent.Length > 1).OrderBy(static indent => indent.Length).FirstOrDefault() ?? "    ";
    }

    private string GetIndent(TextLine line)
    {
        var end = line.Start;
        while (end < line.End && text[end] is ' ' or '\t')
            end++;

        return text.ToString(TextSpan.FromBounds(line.Start, end));
    }
}
