using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Adds the attribute of this library that the rule asks for, such as <c>[TraitIgnore]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddAttributeFix)), Shared]
public sealed class AddAttributeFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(
        Descriptors.MissingUserId.Id,
        Descriptors.SensitiveTrait.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context) =>
        await AddAsync(context).ConfigureAwait(false) is { } repair ? ImmutableArray.Create(repair) : ImmutableArray<Repair>.Empty;

    /// <summary>The repair that adds the attribute, if the rule asks for one.</summary>
    internal static async Task<Repair?> AddAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.AddedAttribute) is not { } name
            || context.Model.Compilation.GetTypeByMetadataName($"Identify.{name}Attribute") is not { } attribute)
        {
            return null;
        }

        var edits = await context.EditAsync().ConfigureAwait(false);
        var target = name == "IdentifyTraits" ? context.Declaration.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>() : context.Declaration;
        if (target is null)
            return null;

        edits.AddAttribute(target, attribute);
        return RepairContext.Make($"Add [{name}]", "Add" + name, edits);
    }
}
