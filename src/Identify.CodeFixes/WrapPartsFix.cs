using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Adds an <c>Address</c> or <c>Company</c> that is made of the flat members, and leaves those out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WrapPartsFix)), Shared]
public sealed class WrapPartsFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.FlatParts.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        var owner = context.Symbol.ContainingType;
        if (context.Find(DiagnosticProperties.Wrapper) is not { Length: > 0 } trait
            || context.Find(DiagnosticProperties.Parts) is not { } list
            || context.Symbols.TraitIgnore is not { } ignore
            || context.Declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type
            || owner is not { TypeKind: TypeKind.Class or TypeKind.Struct })
        {
            return ImmutableArray<Repair>.Empty;
        }

        var name = char.ToUpperInvariant(trait[0]) + trait.Substring(1);
        var parts = list.Split(' ').Select(static part => part.Split('=')).Select(part => (Name: part[0], Member: owner.GetMembers(part[1]).FirstOrDefault())).ToList();
        if (owner.Knows(name) || owner.Knows(name + "Traits") || parts.Exists(static part => part.Member is null))
            return ImmutableArray<Repair>.Empty;

        var edits = new Dictionary<SyntaxTree, SourceEdits> { [type.SyntaxTree] = await context.EditAsync().ConfigureAwait(false) };
        foreach (var (_, member) in parts)
        {
            var syntax = await member!.DeclaringSyntaxReferences[0].GetSyntaxAsync(context.Cancellation).ConfigureAwait(false);
            if (!edits.TryGetValue(syntax.SyntaxTree, out var file))
            {
                if (await context.EditAsync(syntax).ConfigureAwait(false) is not { } found)
                    return ImmutableArray<Repair>.Empty;

                edits.Add(syntax.SyntaxTree, file = found);
            }

            file.AddAttribute(syntax, ignore);
        }

        AddWrapper(type, name, parts!, context, edits[type.SyntaxTree]);
        var repair = RepairContext.Make($"Put them into an object '{trait}'", "Wrap" + name, [.. edits.Values]);
        return await Compiles.AfterAsync(repair, context).ConfigureAwait(false) ? ImmutableArray.Create(repair) : ImmutableArray<Repair>.Empty;
    }

    /// <summary>A struct, because it is made anew for every call.</summary>
    private static void AddWrapper(TypeDeclarationSyntax type, string name, List<(string Name, ISymbol Member)> parts, RepairContext context, SourceEdits edits)
    {
        var line = edits.NewLine;
        var outer = edits.GetIndent(type);
        var indent = outer + "    ";
        var values = string.Join(", ", parts.Select(static part => $"{part.Name} = {part.Member.Name.ToIdentifier()}"));
        var members = string.Concat(parts.Select(part => $"{indent}    public {GetType(part.Member)} {part.Name} {{ get; set; }}{line}"));
        var code = $"{indent}public {name}Traits {name} => new {name}Traits {{ {values} }};{line}{line}"
            + $"{indent}public struct {name}Traits{line}{indent}{{{line}{members}{indent}}}{line}";

        if (type.OpenBraceToken.Span.IsEmpty)
            edits.Replace(type.SemicolonToken.Span, $"{line}{outer}{{{line}{code}{outer}}}");
        else
            edits.InsertLines(type.CloseBraceToken, line + code, outer);

        string GetType(ISymbol member)
        {
            var memberType = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
            return memberType.ToMinimalDisplayString(context.Model, type.SpanStart);
        }
    }
}
