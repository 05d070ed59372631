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

/// <summary>Moves <c>[UserId]</c> to the member with the database id; the other member becomes a trait.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveUserIdCodeFixProvider)), Shared]
public sealed class MoveUserIdCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        IdDescriptors.EmailAsUserId.Id,
        IdDescriptors.ChangingUserId.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [await FindFixAsync(context).ConfigureAwait(false)];

    private static async Task<TraitCodeFix?> FindFixAsync(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.DatabaseId) is not { } id
            || context is not { Symbol: { } symbol, Symbols.UserId: { } userId }
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, context.Compilation) is not { DeclaringSyntaxReferences: [var reference, ..] } target
            || MemberReader.GetAttributes(symbol).Find(userId)?.ApplicationSyntaxReference is not { } applied
            || await applied.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is not AttributeSyntax attribute)
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        var declaration = await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
        if (await edits.FindAsync(attribute).ConfigureAwait(false) is not { } source
            || await edits.FindAsync(declaration).ConfigureAwait(false) is not { } destination)
        {
            return null;
        }

        source.RemoveAttribute(attribute);
        if (!MemberReader.GetAttributes(target).Has(userId))
            destination.AddAttribute(declaration, userId);

        return edits.ToFix($"Move [UserId] to '{target.Name}'", "MoveUserId");
    }
}
