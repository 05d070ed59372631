using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Rules;
using Identify.Generators.Rules.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Calls;

/// <summary>Makes a dictionary at a call of Segment.Analytics.CSharp a <c>JsonObject</c> with the same entries.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExactFormCodeFixProvider)), Shared]
public sealed class ExactFormCodeFixProvider : TraitCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CallDescriptors.ChangedValue.Id);

    internal override Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context) =>
        Task.FromResult<IEnumerable<TraitCodeFix?>>([Find(context)]);

    private static TraitCodeFix? Find(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.ExactForm) is null
            || context.Root.FindNode(context.Diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ObjectCreationExpressionSyntax creation
            || JsonTypes.Find(context.Compilation) is not { } types)
        {
            return null;
        }

        var edits = new SolutionEdits(context);
        return new ExactForm(context, types, edits.Own).TryConvert(creation)
            ? edits.ToFix("Pass a JsonObject", "ExactForm") with { MustCompile = true }
            : null;
    }

    /// <summary>The JSON types of the SDK.</summary>
    private sealed record JsonTypes(INamedTypeSymbol Element, INamedTypeSymbol Object, INamedTypeSymbol Null, INamedTypeSymbol Culture)
    {
        public static JsonTypes? Find(Compilation compilation) =>
            compilation.GetBestTypeByMetadataName("Segment.Serialization.JsonElement") is { } element
            && compilation.GetBestTypeByMetadataName("Segment.Serialization.JsonObject") is { } json
            && compilation.GetBestTypeByMetadataName("Segment.Serialization.JsonNull") is { } none
            && compilation.GetBestTypeByMetadataName("System.Globalization.CultureInfo") is { } culture
                ? new(element, json, none, culture)
                : null;
    }

    /// <summary>Converts one dictionary, and those in it.</summary>
    private sealed class ExactForm(TraitCodeFixContext context, JsonTypes types, SourceEdits edits)
    {
        public bool TryConvert(ObjectCreationExpressionSyntax creation)
        {
            if (creation is not { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } initializer })
                return false;

            edits.Replace(creation.Type.Span, edits.GetName(types.Object, creation.SpanStart));
            return initializer.Expressions.All(entry => CallSyntax.FindValue(entry) is { } value && TryConvertValue(value));
        }

        private bool TryConvertValue(ExpressionSyntax value)
        {
            if (value is ObjectCreationExpressionSyntax nested)
                return TryConvert(nested);

            if (value.IsKind(SyntaxKind.NullLiteralExpression))
            {
                edits.Replace(value.Span, edits.GetName(types.Null, value.SpanStart) + ".Instance");
                return true;
            }

            if (context.Model.GetTypeInfo(value, context.CancellationToken).Type is not { } type)
                return false;

            var plain = type.UnwrapNullable();
            var access = type.IsNullableValue() ? "?" : "";
            switch (plain)
            {
                case { SpecialType: SpecialType.System_Decimal }:
                    Wrap(value, $"(double{access})", "");
                    return true;
                case { SpecialType: SpecialType.System_DateTime } or { Name: nameof(DateTimeOffset), ContainingNamespace.Name: nameof(System) }:
                    Wrap(value, "", $"{access}.ToString(\"o\", {edits.GetName(types.Culture, value.SpanStart)}.InvariantCulture)");
                    return true;
                case { Name: nameof(Guid), ContainingNamespace.Name: nameof(System) }:
                    Wrap(value, "", access + ".ToString()");
                    return true;
                case { SpecialType: SpecialType.System_UInt64 or SpecialType.System_Char or SpecialType.System_UIntPtr }:
                    return false;
                default:
                    return context.Compilation.ClassifyConversion(type, types.Element) is { IsImplicit: true };
            }
        }

        private void Wrap(ExpressionSyntax value, string before, string after)
        {
            var isSimple = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax;
            if (before.Length > 0 || !isSimple)
                edits.Insert(value.SpanStart, before + (isSimple ? "" : "("));
            if (after.Length > 0 || !isSimple)
                edits.Insert(value.Span.End, (isSimple ? "" : ")") + after);
        }
    }
}
