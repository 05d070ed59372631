using Identify.CodeFixes.Editing;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes.Calls;

/// <summary>Makes a dictionary the <c>JsonObject</c> of Segment.Analytics.CSharp with the same entries.</summary>
internal sealed class JsonObjectConversion(SemanticModel model, SegmentTypes types, SourceEdits edits)
{
    /// <summary>Whether there is a decimal in it, which becomes a double.</summary>
    public bool HasDecimals { get; private set; }

    /// <summary>Makes the edits; <see langword="false"/> if the result would send something else, in which case they must not be used.</summary>
    public bool TryConvert(ExpressionSyntax bag) => bag switch
    {
        ObjectCreationExpressionSyntax creation => TryConvertCreation(creation),
        InvocationExpressionSyntax chain => TryConvertChain(chain),
        IdentifierNameSyntax name => LocalBag.Find(name, model) is { } local && TryConvertLocal(local),
        _ => false,
    };

    private bool TryConvertCreation(ObjectCreationExpressionSyntax creation)
    {
        if (creation is not { ArgumentList: null or { Arguments.Count: 0 } })
            return false;

        edits.Replace(creation.Type.Span, edits.GetName(types.Object, creation.SpanStart));
        return TryConvertEntries(creation.Initializer);
    }

    private bool TryConvertEntries(InitializerExpressionSyntax? initializer) =>
        initializer is null || initializer.Expressions.All(entry => CallSyntax.FindValue(entry) is { } value && TryConvertValue(value));

    /// <summary><c>new Traits().Add("a", 1)</c> becomes <c>new JsonObject { { "a", 1 } }</c>, whose own <c>Add</c> returns nothing.</summary>
    private bool TryConvertChain(InvocationExpressionSyntax last)
    {
        ExpressionSyntax bag = last;
        while (bag is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } access,
                ArgumentList: { Arguments: [{ NameColon: null }, { NameColon: null } value] } arguments,
            })
        {
            edits.Replace(TextSpan.FromBounds(access.OperatorToken.SpanStart, arguments.OpenParenToken.Span.End), access.OperatorToken.HasLeadingTrivia ? "{ " : " { ");
            edits.Replace(arguments.CloseParenToken.Span, bag == last ? " } }" : " },");
            if (!TryConvertValue(value.Expression))
                return false;

            bag = access.Expression;
        }

        if (bag is not ObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: 0 } none, Initializer: null } creation)
            return false;

        edits.Replace(creation.Type.Span, edits.GetName(types.Object, creation.SpanStart));
        edits.Replace(none.Span, " {");
        return true;
    }

    private bool TryConvertLocal(LocalBag local)
    {
        if (local.Declaration.Declaration.Type is { IsVar: false } type)
            edits.Replace(type.Span, edits.GetName(types.Object, type.SpanStart));

        var isConverted = local.Creation is ObjectCreationExpressionSyntax creation
            ? TryConvertCreation(creation)
            : local.Creation is { ArgumentList.Arguments.Count: 0 } && TryConvertEntries(local.Creation.Initializer);
        return isConverted && local.Additions.All(addition => CallSyntax.FindValue(addition) is { } value && TryConvertValue(value));
    }

    private bool TryConvertValue(ExpressionSyntax value)
    {
        if (value.IsKind(SyntaxKind.NullLiteralExpression))
        {
            edits.Replace(value.Span, edits.GetName(types.Null, value.SpanStart) + ".Instance");
            return true;
        }

        var info = model.GetTypeInfo(value);
        return info.Type is { } type && (FindItems(value, type) is { } items ? TryConvertList(value, items)
            : value is ObjectCreationExpressionSyntax nested && CallShape.IsBag(type, KnownSymbols.For(model.Compilation)) ? TryConvertCreation(nested)
            : value is InvocationExpressionSyntax chain && CallShape.IsBag(type, KnownSymbols.For(model.Compilation)) ? TryConvertChain(chain)
            : TryConvertScalar(value, type, info.Nullability.FlowState != NullableFlowState.NotNull));
    }

    /// <summary>What is between the braces of an array or list.</summary>
    private static InitializerExpressionSyntax? FindItems(ExpressionSyntax value, ITypeSymbol type) => value switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer,
        ArrayCreationExpressionSyntax array => array.Initializer,
        ObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: { } items } when type is { Name: "List", ContainingNamespace.Name: "Generic" } => items,
        _ => null,
    };

    private bool TryConvertList(ExpressionSyntax list, InitializerExpressionSyntax items)
    {
        // In these the white space before the brace belongs to what comes first.
        var start = items.OpenBraceToken.GetPreviousToken().Span.End;
        edits.Replace(TextSpan.FromBounds(list.SpanStart, start), "new " + edits.GetName(types.Array, list.SpanStart));
        return items.Expressions.All(TryConvertValue);
    }

    private bool TryConvertScalar(ExpressionSyntax value, ITypeSymbol type, bool mayBeNull)
    {
        var isNullable = type.IsNullableValue();
        var plain = type.UnwrapNullable();
        var mark = isNullable ? "?" : "";
        var access = isNullable || (type.IsReferenceType && mayBeNull) ? "?" : "";
        switch (plain)
        {
            case { SpecialType: SpecialType.System_UInt64 or SpecialType.System_UIntPtr }:
                return false;
            case { SpecialType: SpecialType.System_Decimal }:
                HasDecimals = true;
                Wrap(value, $"(double{mark})", "");
                return !isNullable || types.TakesNullables;
            case INamedTypeSymbol { TypeKind: TypeKind.Enum, EnumUnderlyingType: { SpecialType: not SpecialType.System_UInt64 } number }:
                Wrap(value, $"({number.ToDisplayString()}{mark})", "");
                return !isNullable || types.TakesNullables;
            case { SpecialType: SpecialType.System_Char }:
                Wrap(value, "", access + ".ToString()");
                return true;
            case { SpecialType: SpecialType.System_DateTime }:
                Wrap(value, "", GetIsoText(value, access));
                return true;
            case { ContainingNamespace: { Name: nameof(System), ContainingNamespace.IsGlobalNamespace: true } }:
                return TryConvertSystem(value, plain, access) ?? CanPass(type, isNullable);
            default:
                return CanPass(type, isNullable);
        }
    }

    private bool? TryConvertSystem(ExpressionSyntax value, ITypeSymbol type, string access)
    {
        var text = type.Name switch
        {
            nameof(DateTimeOffset) or "DateOnly" => GetIsoText(value, access),
            nameof(Guid) or nameof(TimeSpan) => access + ".ToString()",
            nameof(Uri) => access + ".OriginalString",
            _ => null,
        };
        if (text is null)
            return null;

        Wrap(value, "", text);
        return true;
    }

    private bool CanPass(ITypeSymbol type, bool isNullable) =>
        model.Compilation.ClassifyConversion(type, types.Element) is { IsImplicit: true } && (!isNullable || types.TakesNullables);

    private string GetIsoText(ExpressionSyntax value, string access) => $"{access}.ToString(\"o\", {edits.GetName(types.Culture, value.SpanStart)}.InvariantCulture)";

    private void Wrap(ExpressionSyntax value, string before, string after)
    {
        var isSimple = value is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax
            or BaseObjectCreationExpressionSyntax { Initializer: null };
        if (before.Length > 0 || !isSimple)
            edits.Insert(value.SpanStart, before + (isSimple ? "" : "("));
        if (after.Length > 0 || !isSimple)
            edits.Insert(value.Span.End, (isSimple ? "" : ")") + after);
    }
}
