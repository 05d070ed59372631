using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.CodeFixes.Names;
using Identify.Generators;
using Identify.Generators.Reading;
using Identify.Generators.Rules.Destinations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Destinations;

/// <summary>Sends the company's name as <c>company</c>, and the object beside it, for destinations that refuse an object there.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SendNameCodeFixProvider)), Shared]
public sealed class SendNameCodeFixProvider : TraitCodeFixProvider
{
    private const string NameMember = "Name";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(DestinationDescriptors.RefusedTrait.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [await FindFixAsync(context).ConfigureAwait(false)];

    private static async Task<TraitCodeFix?> FindFixAsync(TraitCodeFixContext context)
    {
        var edits = new SolutionEdits(context);
        if (context.Symbol is not (IPropertySymbol or IFieldSymbol)
            || context.Declaration?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || context.Symbol.GetMemberType() is not { } company
            || !HasName(company)
            || context.Symbol.ContainingType.HasMemberNamed(context.Symbol.Name + NameMember)
            || await NameTraitCodeFixProvider.NameAsync(context, edits).ConfigureAwait(false) is not { } objectName)
        {
            return null;
        }

        var text = context.Model.GetNullableContext(type.SpanStart).AnnotationsEnabled() ? "string?" : "string";
        var access = company.IsValueType && !company.IsNullableValue() ? "." : "?.";
        return ReservedProperty.TryAddCopy($"{text} {context.Symbol.Name}{NameMember}", "Company", context.Symbol.Name.ToIdentifier() + access + NameMember, type, edits.Own, context)
            ? edits.ToFix($"Send the name as 'company', and the object as '{objectName}'", "SendName") with { MustCompile = true }
            : null;
    }

    private static bool HasName(ITypeSymbol company) => company.UnwrapNullable() is INamedTypeSymbol type && type.GetSelfAndBases()
        .SelectMany(static level => level.GetMembers(NameMember))
        .Any(static member => member is IPropertySymbol { GetMethod.DeclaredAccessibility: Accessibility.Public, Type.SpecialType: SpecialType.System_String });
}
