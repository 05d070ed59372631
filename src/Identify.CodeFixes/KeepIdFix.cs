using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Leaves <c>[UserId]</c> on one member and takes it from the others.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeepIdFix)), Shared]
public sealed class KeepIdFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.AmbiguousId.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.KeptAttribute) is not { } name || context.Find(DiagnosticProperties.OtherMembers) is not { Length: > 0 } others)
            return ImmutableArray<Repair>.Empty;

        var attributeClass = name == "UserId" ? context.Symbols.UserId : context.Symbols.AnonymousId;
        var edits = new List<SourceEdits>();
        if (await FindAttributeAsync(context.Symbol).ConfigureAwait(false) is { } kept && await context.EditAsync(kept).ConfigureAwait(false) is { } own)
        {
            own.Replace(kept.Span, kept.ToString());
            edits.Add(own);
        }

        foreach (var id in others.Split(' '))
        {
            if (DocumentationCommentId.GetFirstSymbolForDeclarationId(id, context.Model.Compilation) is { } other
                && await FindAttributeAsync(other).ConfigureAwait(false) is { } attribute
                && await context.EditAsync(attribute).ConfigureAwait(false) is { } file)
            {
                file.RemoveAttribute(attribute);
                edits.Add(file);
            }
        }

        // Two choices in one type would leave no id at all. So the repair lays hand on the attribute that stays, and the
        // member's name is part of the kind.
        return edits.Count < 2
            ? ImmutableArray<Repair>.Empty
            : ImmutableArray.Create(RepairContext.Make($"Keep [{name}] on '{context.Symbol.Name}' alone", $"Keep{name}:{context.Symbol.Name}", [.. edits]));

        async Task<AttributeSyntax?> FindAttributeAsync(ISymbol member) =>
            MemberReader.GetAttributes(member).Find(attributeClass)?.ApplicationSyntaxReference is { } reference
                ? await reference.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) as AttributeSyntax
                : null;
    }
}
