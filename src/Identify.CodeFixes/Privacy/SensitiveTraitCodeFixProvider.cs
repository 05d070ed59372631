using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Privacy;

/// <summary>Adds <c>[TraitIgnore]</c> to a sensitive member.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SensitiveTraitCodeFixProvider)), Shared]
public sealed class SensitiveTraitCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(PrivacyDescriptors.SensitiveTrait.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([AttributeFix.Find(context)]);
}
