using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Removes an attribute that does nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveAttributeFix)), Shared]
public sealed class RemoveAttributeFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.IdleAttribute.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Find(Repairs.Removed) is null
            || context.Declaration.SyntaxTree.GetRoot(context.Cancellation).FindNode(context.Diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return ImmutableArray<Repair>.Empty;
        }

        var edits = await context.EditAsync().ConfigureAwait(false);
        edits.RemoveAttribute(attribute);
        return ImmutableArray.Create(RepairContext.Make($"Remove [{attribute.Name}]", "RemoveAttribute", edits));
    }
}
