using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Destinations;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Destinations;

/// <summary>Adds the trait without which a destination refuses the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddTraitCodeFixProvider)), Shared]
public sealed class AddTraitCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DestinationDescriptors.RefusedForm.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) => Task.FromResult<IEnumerable<TraitCodeFix?>>([FindFix(context)]);

    private static TraitCodeFix? FindFix(TraitCodeFixContext context)
    {
        if (context is not { Declaration: TypeDeclarationSyntax declaration, Symbol: INamedTypeSymbol type }
            || context.GetProperty(DiagnosticProperties.NewTrait) is not { } name
            || TraitSpecification.FindExact(name, TraitScope.Traits) is not { } trait
            || type.HasMemberNamed(trait.MemberName)
            || !ReservedProperty.CanBeAddedTo(declaration, type))
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        ReservedProperty.Add([trait], declaration, context.Symbols, edits.Own);
        return edits.ToFix($"Add '{trait.MemberName}'", "AddTrait");
    }
}
