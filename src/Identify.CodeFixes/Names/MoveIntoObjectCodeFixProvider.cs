using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Names;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Names;

/// <summary>Adds an <c>Address</c> or <c>Company</c> that is made of the flat members, and leaves those out of the traits.</summary>
/// <remarks>The added members are internal, so that the type's public API and the JSON that other serializers write stay as they are.</remarks>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveIntoObjectCodeFixProvider)), Shared]
public sealed class MoveIntoObjectCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(NameDescriptors.FlatParts.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [await FindFixAsync(context).ConfigureAwait(false)];

    private static async Task<TraitCodeFix?> FindFixAsync(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.Wrapper) is not { Length: > 0 } trait
            || context.GetProperty(DiagnosticProperties.Parts) is not { } list
            || context.Symbols is not { TraitIgnore: { } ignore, TraitName: { } traitName }
            || context.Compilation.GetBestTypeByMetadataName("Identify.ReservedTraits") is not { } constants
            || context.Declaration?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || context.Symbol?.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } owner)
        {
            return null;
        }

        var name = char.ToUpperInvariant(trait[0]) + trait.Substring(1);
        var parts = list.Split(' ').Select(part => ObjectPart.Find(part, trait, owner)).ToList();
        if (owner.HasMemberNamed(name) || owner.HasMemberNamed(name + "Traits") || parts.Contains(null))
            return null;

        var edits = new SolutionEdits(context);
        foreach (var part in parts)
        {
            var syntax = await part!.Member.DeclaringSyntaxReferences[0].GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
            if (await edits.FindAsync(syntax).ConfigureAwait(false) is not { } file)
                return null;

            file.AddAttribute(syntax, ignore);
        }

        var attribute = $"[{edits.Own.GetAttributeName(traitName, type.SpanStart)}({edits.Own.GetName(constants, type.SpanStart)}.{name})]";
        AddObject(type, name, attribute, parts!, context, edits.Own);
        var members = Enumeration.Of(parts.Select(static part => $"'{part!.Member.Name}'"));
        return edits.ToFix($"Move {members} into an object '{trait}'", "Move" + name) with { MustCompile = true };
    }

    /// <summary>A struct, so that creating it for each call does not allocate.</summary>
    private static void AddObject(TypeDeclarationSyntax type, string name, string attribute, List<ObjectPart> parts, TraitCodeFixContext context, SourceEdits edits)
    {
        var (line, outer, indent) = (edits.Layout.NewLine, edits.Layout.GetIndent(type), edits.Layout.GetMemberIndent(type));
        var inner = indent + (indent.StartsWith(outer, StringComparison.Ordinal) ? indent.Substring(outer.Length) : edits.Layout.Unit);
        var values = string.Join(", ", parts.Select(part => $"{part.Name} = {part.GetValue(context, edits, type.SpanStart)}"));
        var members = string.Concat(parts.Select(part => $"{inner}public {part.GetTypeName(context, type.SpanStart)} {part.Name} {{ get; set; }}{line}"));
        var code = $"{indent}{attribute}{line}"
            + $"{indent}internal {name}Traits {name} => new {name}Traits {{ {values} }};{line}{line}"
            + $"{indent}internal struct {name}Traits{line}{indent}{{{line}{members}{indent}}}{line}";

        if (type.OpenBraceToken.Span.IsEmpty)
            edits.Replace(type.SemicolonToken.Span, $"{line}{outer}{{{line}{code}{outer}}}");
        else
            edits.InsertLines(type.CloseBraceToken, line + code, outer);
    }
}
