using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Annotates the type, so that the attribute does something, or removes the attribute.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IdleAttributeFix)), Shared]
public sealed class IdleAttributeFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.IdleAttribute.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context) =>
        ImmutableArray.Create(await AddAttributeFix.AddAsync(context).ConfigureAwait(false), await RemoveAsync(context).ConfigureAwait(false))
            .OfType<Repair>()
            .ToImmutableArray();

    private static async Task<Repair?> RemoveAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.Removed) is null
            || context.Declaration.SyntaxTree.GetRoot(context.Cancellation).FindNode(context.Diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute)
        {
            return null;
        }

        var edits = await context.EditAsync().ConfigureAwait(false);
        edits.RemoveAttribute(attribute);
        return RepairContext.Make($"Remove [{attribute.Name}]", "RemoveAttribute", edits);
    }
}
