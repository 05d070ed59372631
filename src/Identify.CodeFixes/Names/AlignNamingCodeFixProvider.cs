using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Destinations;
using Identify.Generators.Rules.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Names;

/// <summary>Gives a nested annotated type the naming policy of the type that holds it, or a trait its spelling in the policy.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlignNamingCodeFixProvider)), Shared]
public sealed class AlignNamingCodeFixProvider : TraitCodeFixProvider
{
    /// <summary>One for both, so that Fix All aligns the whole call.</summary>
    private const string Kind = "AlignNaming";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(NameDescriptors.MixedNaming.Id, DestinationDescriptors.OtherSpelling.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context)
    {
        var fix = context.GetProperty(DiagnosticProperties.Naming) is { } policy
            ? await FindPolicyFixAsync(policy, context).ConfigureAwait(false)
            : await NameTraitCodeFixProvider.FindFixAsync(context).ConfigureAwait(false);
        return [fix is null ? null : fix with { Kind = Kind }];
    }

    private static async Task<TraitCodeFix?> FindPolicyFixAsync(string policy, TraitCodeFixContext context)
    {
        if (context.Symbol?.GetAttributes().Find(context.Symbols.IdentifyTraits)?.ApplicationSyntaxReference is not { } reference
            || context.Compilation.GetBestTypeByMetadataName("Identify.TraitNaming") is not { } naming
            || await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false) is not AttributeSyntax attribute)
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        if (await edits.FindAsync(attribute).ConfigureAwait(false) is not { } file)
            return null;

        var value = $"{file.GetName(naming, attribute.SpanStart)}.{policy}";
        if (SourceEdits.FindNamedArgument(attribute, "Naming") is { } argument)
            file.Replace(argument.Expression.Span, value);
        else
            file.AddNamedArgument(attribute, "Naming", value);

        return edits.ToFix($"Change the naming to {policy}", Kind);
    }
}
