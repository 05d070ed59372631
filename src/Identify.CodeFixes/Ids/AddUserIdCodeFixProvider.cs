using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Ids;

/// <summary>Adds <c>[UserId]</c> to the database id.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddUserIdCodeFixProvider)), Shared]
public sealed class AddUserIdCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(IdDescriptors.MissingUserId.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([AttributeFix.Find(context)]);
}
