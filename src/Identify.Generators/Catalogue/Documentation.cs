using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.Generators.Catalogue;

/// <summary>Reads documentation comments from source: without a documentation file, the compiler treats them as any other comment.</summary>
internal static class Documentation
{
    /// <summary>The text of the summary, or of the record's <c>param</c>, on one line; null if there is none.</summary>
    public static string? GetSummary(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var declaration = reference.GetSyntax(cancellation);
            var text = declaration is ParameterSyntax
                ? Find(declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>(), "param", symbol.Name)
                : Find(declaration is VariableDeclaratorSyntax ? declaration.FirstAncestorOrSelf<FieldDeclarationSyntax>() : declaration, "summary");
            if (text is not null)
                return text;
        }

        return null;
    }

    private static string? Find(SyntaxNode? declaration, string element, string? name = null)
    {
        if (declaration is null || ReadComment(declaration) is not { Length: > 0 } comment)
            return null;

        try
        {
            var found = XElement.Parse($"<doc>{comment}</doc>").Elements(element).FirstOrDefault(item => name is null || (string?)item.Attribute("name") == name);
            var text = found is null ? "" : Regex.Replace(GetText(found), @"\s+", " ").Trim();
            return text.Length > 0 ? text : null;
        }
        catch (XmlException)
        {
            return null; // the compiler warns about it
        }
    }

    private static string ReadComment(SyntaxNode declaration)
    {
        var comment = new StringBuilder();
        foreach (var line in declaration.GetLeadingTrivia().ToFullString().Split('\n'))
        {
            var text = line.Trim();
            if (text.StartsWith("///", StringComparison.Ordinal))
                comment.Append(text, 3, text.Length - 3).Append('\n');
        }

        return comment.ToString();
    }

    /// <summary>The text, with the last part of the names that <c>see</c> and <c>paramref</c> refer to.</summary>
    private static string GetText(XElement element) => string.Concat(element.Nodes().Select(static node => node switch
    {
        XText text => text.Value,
        XElement { IsEmpty: true } reference => GetReferredName(reference),
        XElement inner => GetText(inner) + (inner.Name == "para" ? " " : ""),
        _ => "",
    }));

    private static string GetReferredName(XElement reference)
    {
        var target = (string?)(reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name") ?? reference.Attribute("href")) ?? "";
        return reference.Attribute("href") is null ? target.Substring(target.LastIndexOf('.') + 1) : target;
    }
}
