using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Names;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Names;

/// <summary>Sends a member under a reserved name as well as under its own, which other destinations read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SendAlsoCodeFixProvider)), Shared]
public sealed class SendAlsoCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(NameDescriptors.NearMissName.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) => Task.FromResult<IEnumerable<TraitCodeFix?>>([FindFix(context)]);

    private static TraitCodeFix? FindFix(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.SecondTrait) is not { } name
            || TraitSpecification.FindExact(name, TraitScope.Traits) is not { } trait
            || context is not { Symbol: { } member, Declaration: { } declaration, DeclaredType: { } memberType }
            || declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || member.ContainingType.HasMemberNamed(trait.MemberName))
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        return ReservedProperty.TryAddCopy($"{memberType} {trait.MemberName}", trait.Constant, member.Name.ToIdentifier(), type, edits.Own, context)
            ? edits.ToFix($"Send '{member.Name}' as '{name}', too", "SendAlso") with { MustCompile = true }
            : null;
    }
}
