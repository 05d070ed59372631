using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Ids;

/// <summary>Keeps <c>[UserId]</c> or <c>[AnonymousId]</c> on one member and removes it from the others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepIdCodeFixProvider)), Shared]
public sealed class KeepIdCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(IdDescriptors.AmbiguousId.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [await FindFixAsync(context).ConfigureAwait(false)];

    private static async Task<TraitCodeFix?> FindFixAsync(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.KeptAttribute) is not { } name
            || context.GetProperty(DiagnosticProperties.OtherMembers) is not { Length: > 0 } others
            || context.Symbol is not { } kept)
        {
            return null;
        }

        var attributeClass = name == "UserId" ? context.Symbols.UserId : context.Symbols.AnonymousId;
        var edits = new SolutionEdits(context);
        var ids = others.Split(' ');
        foreach (var id in ids)
        {
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, context.Compilation) is { } other
                && MemberReader.GetAttributes(other).Find(attributeClass)?.ApplicationSyntaxReference is { } reference
                && await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is AttributeSyntax attribute
                && await edits.FindAsync(attribute).ConfigureAwait(false) is { } file)
            {
                file.RemoveAttribute(attribute);
            }
        }

        var fix = edits.ToFix($"Keep [{name}] only on '{kept.Name}'", $"Keep{name}:{kept.Name}");

        // Two such fixes in one type would remove each other's attribute.
        var key = string.Join(" ", ids.Append(kept.GetDocumentationCommentId()!).OrderBy(static id => id, StringComparer.Ordinal));
        return fix.Changes.IsEmpty ? null : fix with { ConflictKey = name + " " + key };
    }
}
