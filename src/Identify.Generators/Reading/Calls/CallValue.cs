using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>What a value at a call is in JSON.</summary>
internal static class CallValue
{
    public static JsonForm GetForm(IOperation value, TypeClassifier types)
    {
        var inner = ValueSource.UnwrapSent(value);
        if (inner.ConstantValue is { HasValue: true, Value: var constant })
        {
            if (constant is null)
                return JsonForm.Any;
            if (constant is string text)
                return IsIsoDate(text) ? JsonForm.Date : JsonForm.String;
        }

        if (FindDateText(inner) is { } date)
            return date.IsIso ? JsonForm.Date : JsonForm.String;

        return inner switch
        {
            IDelegateCreationOperation => JsonForm.Object,
            { Type: { } type } => GetForm(type, types),
            _ => JsonForm.Any,
        };
    }

    /// <summary>Whether the value is the text of a date in a form other than ISO-8601.</summary>
    public static bool IsOtherDateText(IOperation value)
    {
        var inner = ValueSource.Unwrap(value);
        return inner.ConstantValue is { HasValue: true, Value: string text } ? !IsIsoDate(text) : FindDateText(inner) is { IsIso: false };
    }

    /// <summary>The date whose text the value is.</summary>
    public static (IOperation Date, bool IsIso)? FindDateText(IOperation value)
    {
        if (value is IConditionalAccessOperation access)
            value = access.WhenNotNull;

        if (value is IInterpolatedStringOperation { Parts: [IInterpolationOperation { Expression: { } written } part] } && IsDate(written.Type))
            return (written, part.FormatString is ILiteralOperation { ConstantValue: { HasValue: true, Value: string code } } && IsIsoFormat(code));

        if (value is not IInvocationOperation { Instance: { } date, TargetMethod: { Name: var name, Parameters: var parameters } } call
            || !name.StartsWith("To", StringComparison.Ordinal) || !name.EndsWith("String", StringComparison.Ordinal)
            || !IsDate(date.Type))
        {
            return null;
        }

        // A format that is not a constant may be any.
        return name != nameof(ToString) || parameters.FirstOrDefault()?.Type.SpecialType != SpecialType.System_String ? (date, false)
            : call.Arguments[0].Value.ConstantValue is { HasValue: true, Value: string format } ? (date, IsIsoFormat(format))
            : (date, true);
    }

    public static bool IsDate(ITypeSymbol? type) => type?.UnwrapNullable() is { SpecialType: SpecialType.System_DateTime }
        or { Name: "DateTimeOffset" or "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    public static JsonForm GetForm(ITypeSymbol declared, TypeClassifier types)
    {
        var type = declared.UnwrapNullable();
        if (type.IsUnknown() || type.TypeKind is TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Delegate)
            return JsonForm.Any;

        if (type is { ContainingNamespace.Name: "Serialization" })
            return type.Name == "JsonObject" ? JsonForm.Object : type.Name == "JsonArray" ? JsonForm.Array : JsonForm.Any;

        var shape = types.Classify(type);
        return shape.Kind switch
        {
            ShapeKind.Leaf => shape.Form,
            ShapeKind.Enum => JsonForm.Number,
            ShapeKind.Array => JsonForm.Array,
            ShapeKind.Dictionary => JsonForm.Object,
            ShapeKind.Object when type.TypeKind != TypeKind.Interface => JsonForm.Object,
            _ => type.IsAnonymousType ? JsonForm.Object : JsonForm.Any,
        };
    }

    private static bool IsIsoFormat(string format) =>
        format is "o" or "O" or "s" or "u" || format.StartsWith("yyyy-MM-dd", StringComparison.Ordinal) || format.StartsWith("yyyy'-'MM'-'dd", StringComparison.Ordinal);

    private static bool IsIsoDate(string text) =>
        text.Length >= 10 && text[4] == '-' && text[7] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
