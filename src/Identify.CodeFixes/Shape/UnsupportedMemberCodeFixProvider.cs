using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Shape;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Shape;

/// <summary>Leaves a member out explicitly, or adds a converter that writes the value's <c>ToString()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsupportedMemberCodeFixProvider)), Shared]
public sealed class UnsupportedMemberCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(ShapeDescriptors.NoJsonForm.Id);

    internal override async Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        [AttributeFix.Find(context), await IgnoreFix.FindAsync(context, areSensitive: false).ConfigureAwait(false), AddConverter(context)];

    private static TraitCodeFix? AddConverter(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.NewConverter) is not { } name
            || context.Symbols is not { TraitConverter: { } attribute, TraitConverterOfT: { } converter }
            || context.Compilation.GetBestTypeByMetadataName("System.Text.Json.Utf8JsonWriter") is not { } writer
            || context is not { Declaration: { } declaration, Symbol: IPropertySymbol or IFieldSymbol }
            || declaration.Ancestors().OfType<BaseTypeDeclarationSyntax>().LastOrDefault() is not { } type
            || !context.Model.LookupNamespacesAndTypes(type.SpanStart, name: name).IsEmpty
            || !context.Model.LookupNamespacesAndTypes(declaration.SpanStart, name: name).IsEmpty)
        {
            return null;
        }

        // The T of TraitConverter<T>: null never reaches a converter.
        var valueType = context.Symbol.GetMemberType().UnwrapNullable().WithNullableAnnotation(NullableAnnotation.None);
        if (valueType.IsRefLikeType || valueType is IPointerTypeSymbol or IFunctionPointerTypeSymbol || !context.Compilation.IsSymbolAccessibleWithin(valueType, context.Compilation.Assembly))
            return null;

        var edits = new SolutionEdits(context);
        edits.Own.AddAttribute(declaration, attribute, $"(typeof({name}))");

        var value = valueType.ToMinimalDisplayString(context.Model, type.SpanStart);
        var (line, indent, unit) = (edits.Own.Layout.NewLine, edits.Own.Layout.GetIndent(type), edits.Own.Layout.Unit);
        edits.Own.Insert(
            GetEndOfLine(type),
            $"{line}{line}{indent}internal sealed class {name} : {edits.Own.GetName(converter, type.SpanStart)}<{value}>{line}"
            + $"{indent}{{{line}"
            + $"{indent}{unit}public override void Write({edits.Own.GetName(writer, type.SpanStart)} writer, {value} value) => writer.WriteStringValue(value.ToString());{line}"
            + $"{indent}}}");

        return edits.ToFix("Add a [TraitConverter] that writes ToString()", "AddConverter") with { MustCompile = true };
    }

    /// <summary>The end of a declaration and of the comment that follows it on the line.</summary>
    private static int GetEndOfLine(BaseTypeDeclarationSyntax type)
    {
        var comment = type.GetTrailingTrivia().LastOrDefault(static trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia));
        return comment == default ? type.Span.End : comment.Span.End;
    }
}
