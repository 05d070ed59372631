using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules.Shape;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Shape;

/// <summary>Makes a type, and the types around it, accessible to the generated code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeAccessibleCodeFixProvider)), Shared]
public sealed class MakeAccessibleCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ShapeDescriptors.UnusableType.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [await AccessibilityFix.FindAsync(context).ConfigureAwait(false)];
}
