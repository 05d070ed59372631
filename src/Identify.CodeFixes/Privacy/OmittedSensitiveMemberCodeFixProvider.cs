using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules.Privacy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Privacy;

/// <summary>Confirms with <c>Ignore</c> that sensitive members of another assembly are not sent.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OmittedSensitiveMemberCodeFixProvider)), Shared]
public sealed class OmittedSensitiveMemberCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(PrivacyDescriptors.OmittedSensitiveMember.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [await IgnoreFix.FindAsync(context, areSensitive: true).ConfigureAwait(false)];
}
