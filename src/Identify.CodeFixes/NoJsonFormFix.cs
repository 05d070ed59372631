using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes;

/// <summary>Leaves a member out on purpose, or has it written by a converter and adds one that writes the value's text.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NoJsonFormFix)), Shared]
public sealed class NoJsonFormFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.NoJsonForm.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context) =>
        ImmutableArray.Create(await AddAttributeFix.AddAsync(context).ConfigureAwait(false), await ConvertAsync(context).ConfigureAwait(false))
            .OfType<Repair>()
            .ToImmutableArray();

    private static async Task<Repair?> ConvertAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.NewConverter) is not { } name
            || context.Symbols is not { TraitConverter: { } attribute, TraitConverterOfT: { } converter }
            || context.Model.Compilation.GetTypeByMetadataName("System.Text.Json.Utf8JsonWriter") is not { } writer
            || context.Declaration.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() is not { } type
            || GetValueType(context.Symbol) is not { } valueType
            || !context.Model.LookupNamespacesAndTypes(type.SpanStart, name: name).IsEmpty)
        {
            return null;
        }

        var edits = await context.EditAsync().ConfigureAwait(false);
        edits.AddAttribute(context.Declaration, attribute, $"(typeof({name}))");

        var value = valueType.ToMinimalDisplayString(context.Model, type.SpanStart);
        var (line, indent) = (edits.NewLine, edits.GetIndent(type));
        edits.Insert(
            GetEndOfLine(type),
            $"{line}{line}{indent}internal sealed class {name} : {edits.GetName(converter, type.SpanStart)}<{value}>{line}"
            + $"{indent}{{{line}"
            + $"{indent}    public override void Write({edits.GetName(writer, type.SpanStart)} writer, {value} value) => writer.WriteStringValue(value.ToString());{line}"
            + $"{indent}}}");

        var repair = RepairContext.Make("Add a [TraitConverter]", "AddConverter", edits);
        return await Compiles.AfterAsync(repair, context).ConfigureAwait(false) ? repair : null;
    }

    /// <summary>The type that the converter is of: null never reaches it.</summary>
    private static ITypeSymbol? GetValueType(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type.UnwrapNullable().WithNullableAnnotation(NullableAnnotation.None),
        IFieldSymbol field => field.Type.UnwrapNullable().WithNullableAnnotation(NullableAnnotation.None),
        _ => null,
    };

    /// <summary>The end of a declaration with the comment that follows it on the line.</summary>
    private static int GetEndOfLine(BaseTypeDeclarationSyntax type)
    {
        var comment = type.GetTrailingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comment == default ? type.Span.End : comment.Span.End;
    }
}
