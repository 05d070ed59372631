using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Editing;

/// <summary>Names members that are declared in another assembly in the annotation's <c>Ignore</c>.</summary>
internal static class IgnoreFix
{
    /// <summary>The fix for all such members of the type, so that those of one attribute are written once.</summary>
    /// <param name="context">The diagnostic.</param>
    /// <param name="areSensitive">Whether the members are left out for their sensitive names, or because they are not supported.</param>
    public static async Task<TraitCodeFix?> FindAsync(TraitCodeFixContext context, bool areSensitive)
    {
        if (context.GetProperty(DiagnosticProperties.Ignorable) is null
            || FindAnnotation(context) is not var (type, annotation)
            || annotation.ApplicationSyntaxReference is not { } reference
            || await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is not AttributeSyntax attribute)
        {
            return null;
        }

        var members = TraitReader.For(context.Compilation).ReadRoot(type, annotation).Omitted
            .Where(entry => !entry.IsOwn && (entry.Omission == Omission.Sensitive) == areSensitive)
            .Select(static entry => entry.OwnName)
            .ToList();
        var edits = new SolutionEdits(context);
        if (members.Count == 0 || await edits.FindAsync(attribute).ConfigureAwait(false) is not { } file)
            return null;

        var typeName = type.ToMinimalDisplayString(context.Model, attribute.SpanStart);
        AddToIgnore(attribute, string.Join(", ", members.Select(member => $"nameof({typeName}.{member})")), file);
        return edits.ToFix($"Ignore {Enumeration.Of(members.Select(static member => $"'{member}'"))} in [IdentifyTraits]", "Ignore") with { MustCompile = true };
    }

    private static (INamedTypeSymbol Type, AttributeData Annotation)? FindAnnotation(TraitCodeFixContext context)
    {
        if (context.Symbol is INamedTypeSymbol own)
            return own.GetAttributes().Find(context.Symbols.IdentifyTraits) is { } annotation ? (own, annotation) : null;

        var external = context.Compilation.Assembly.GetAttributes().FirstOrDefault(attribute => attribute.ApplicationSyntaxReference is { } reference
            && reference.SyntaxTree == context.Model.SyntaxTree
            && reference.Span == context.Diagnostic.Location.SourceSpan);
        return external.GetTypeArgument() is { } type ? (type, external!) : null;
    }

    private static void AddToIgnore(AttributeSyntax attribute, string names, SourceEdits edits)
    {
        if (SourceEdits.FindNamedArgument(attribute, "Ignore") is not { Expression: var ignored })
        {
            edits.AddNamedArgument(attribute, "Ignore", $"new[] {{ {names} }}");
            return;
        }

        // Of an array or collection expression the last token is the bracket.
        var last = ignored.GetLastToken().GetPreviousToken();
        edits.Insert(last.Span.End, last.ValueText is "{" or "[" ? " " + names : ", " + names);
    }
}
