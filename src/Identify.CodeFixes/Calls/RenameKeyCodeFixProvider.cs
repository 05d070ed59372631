using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Calls;

/// <summary>Sends an entry at a call under the reserved name that it means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RenameKeyCodeFixProvider)), Shared]
public sealed class RenameKeyCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        NameDescriptors.NearMissName.Id,
        NameDescriptors.DestinationName.Id,
        NameDescriptors.MisusedName.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([Find(context)]);

    private static TraitCodeFix? Find(TraitCodeFixContext context)
    {
        // A member of an annotated type gets an attribute instead.
        if (context.GetProperty(DiagnosticProperties.NewKey) is not { } name
            || context.GetProperty(DiagnosticProperties.TraitConstant) is not null
            || context.GetProperty(DiagnosticProperties.TraitLiteral) is not null)
        {
            return null;
        }

        var key = context.Root.FindNode(context.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var edits = new SolutionEdits(context);
        if (key.FirstAncestorOrSelf<AnonymousObjectMemberDeclaratorSyntax>() is { } member && !IsWithin(key, member))
        {
            if (!SyntaxFacts.IsValidIdentifier(name))
                return null;

            if (member.NameEquals is { } named)
                edits.Own.Replace(named.Name.Span, name.ToIdentifier());
            else
                edits.Own.Insert(member.SpanStart, name.ToIdentifier() + " = ");
        }
        else
        {
            edits.Own.Replace(key.Span, CSharpText.Quote(name));
        }

        return edits.ToFix($"Rename the key to '{name}'", "RenameKey") with { MustCompile = true };
    }

    /// <summary>Whether the key belongs to a dictionary that is the member's value.</summary>
    private static bool IsWithin(SyntaxNode key, AnonymousObjectMemberDeclaratorSyntax member) =>
        CallSyntax.FindEntry(key) != member && member.Expression.Span.Contains(key.Span);
}
