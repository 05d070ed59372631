using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Parsing;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Gives a nested annotated type the naming policy of the type that holds it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AlignNamingFix)), Shared]
public sealed class AlignNamingFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.MixedNaming.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Find(Repairs.Naming) is not { } policy
            || context.Symbol.GetAttributes().Find(context.Symbols.IdentifyTraits)?.ApplicationSyntaxReference is not { } reference
            || await reference.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) is not AttributeSyntax attribute
            || await context.EditAsync(attribute).ConfigureAwait(false) is not { } edits
            || context.Model.Compilation.GetTypeByMetadataName("Identify.TraitNaming") is not { } naming)
        {
            return ImmutableArray<Repair>.Empty;
        }

        var value = $"{edits.GetName(naming, attribute.SpanStart)}.{policy}";
        var old = attribute.ArgumentList?.Arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Naming");
        if (old is not null)
            edits.Replace(old.Expression.Span, value);
        else if (attribute.ArgumentList is { Arguments.Count: > 0 } arguments)
            edits.Insert(arguments.Arguments.Last().Span.End, $", Naming = {value}");
        else
            edits.Replace(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(attribute.Name.Span.End, attribute.Span.End), $"(Naming = {value})");

        return ImmutableArray.Create(RepairContext.Make($"Change the naming to {policy}", "AlignNaming", edits));
    }
}
