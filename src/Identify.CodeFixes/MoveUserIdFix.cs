using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Moves <c>[UserId]</c> to the member with the database id, and leaves the other one as a trait.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveUserIdFix)), Shared]
public sealed class MoveUserIdFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.EmailAsUserId.Id,
        Descriptors.ChangingUserId.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.DatabaseId) is not { } id
            || context.Symbols.UserId is not { } userId
            || DocumentationCommentId.GetFirstSymbolForDeclarationId(id, context.Model.Compilation) is not { DeclaringSyntaxReferences: [var declaration, ..] } target
            || MemberReader.GetAttributes(context.Symbol).Find(userId)?.ApplicationSyntaxReference is not { } marked
            || await marked.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) is not AttributeSyntax attribute)
        {
            return ImmutableArray<Repair>.Empty;
        }

        var targetSyntax = await declaration.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false);
        if (await context.EditAsync(attribute).ConfigureAwait(false) is not { } source
            || await context.EditAsync(targetSyntax).ConfigureAwait(false) is not { } destination)
        {
            return ImmutableArray<Repair>.Empty;
        }

        source.RemoveAttribute(attribute);
        destination.AddAttribute(targetSyntax, userId);
        return ImmutableArray.Create(RepairContext.Make($"Move [UserId] to '{target.Name}'", "MoveUserId", source, destination));
    }
}
