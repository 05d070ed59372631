using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0604: a value that the SDK changes or loses on its way.</summary>
internal static class ChangedValue
{
    private const int MaxNameLength = 60;

    public static void Check(SdkCall call, CallFindings findings)
    {
        if (call.Sdk.ParsesObjects && call.Method.IsGenericMethod && FindObject(call) is { } parsed)
        {
            findings.Add(
                CallDescriptors.ChangedValue,
                parsed,
                DiagnosticProperties.With(DiagnosticProperties.ExactForm, "JsonObject"),
                GetName(parsed),
                "has every text in it that looks like a number rewritten as one",
                $"{call.Method.Name}<T>",
                "pass a JsonObject");
            return;
        }

        foreach (var bag in call.Bags)
        {
            foreach (var entry in bag.Entries)
            {
                if (call.Sdk.Losses.FirstOrDefault(loss => Matches(entry, loss, findings.Symbols)) is { } loss)
                {
                    var value = (entry as CallEntry)?.Value;
                    findings.Add(
                        CallDescriptors.ChangedValue,
                        ValueSource.UnwrapSent(value ?? bag.Value),
                        value is null ? entry.OwnName : GetName(value),
                        loss.Effect,
                        call.Sdk.Name,
                        $"send '{entry.Name}' in another form, or from an annotated type");
                }
            }
        }
    }

    private static IOperation? FindObject(SdkCall call) =>
        call.FindArgument(ParameterRole.Entries) is { } value && !call.Method.OriginalDefinition.Parameters.All(static parameter => parameter.Type.TypeKind != TypeKind.TypeParameter)
        && ValueSource.Unwrap(value) is { ConstantValue: not { HasValue: true, Value: null } } source and not IDefaultValueOperation
            ? source
            : null;

    private static bool Matches(TraitEntry entry, ValueLoss loss, KnownSymbols symbols)
    {
        if (entry is not CallEntry { Value: var sent, Addition: var addition })
            return MatchesType(entry, entry.Type, loss, symbols);

        var value = ValueSource.UnwrapSent(sent);
        if (value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation { Type.IsReferenceType: true })
            return loss.Types.Contains("null") && addition is IInvocationOperation && !IsConverted(sent);

        if (value.ConstantValue is { HasValue: true, Value: double number } && (double.IsNaN(number) || double.IsInfinity(number)))
            return loss.Types.Contains("NaN");

        return MatchesType(entry, value.Type, loss, symbols);
    }

    private static bool MatchesType(TraitEntry entry, ITypeSymbol? declared, ValueLoss loss, KnownSymbols symbols)
    {
        if (declared?.UnwrapNullable() is not { } type)
            return false;

        if (type.TypeKind == TypeKind.Enum)
            return loss.Types.Contains("enum");

        if (entry.Form == JsonForm.Object && loss.Types.Contains("object"))
            return true;

        for (ITypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            foreach (var name in loss.Types)
            {
                if (name.Contains(".") && SymbolEqualityComparer.Default.Equals(level, symbols.Compilation.GetBestTypeByMetadataName(name)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether an operator makes JSON of the value, even of null.</summary>
    private static bool IsConverted(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            if (conversion.OperatorMethod is not null)
                return true;

            value = conversion.Operand;
        }

        return false;
    }

    /// <summary>The value as it is written; of long ones, what is before the braces.</summary>
    private static string GetName(IOperation value)
    {
        var text = ValueSource.Unwrap(value).Syntax.ToString();
        if (text.Length <= MaxNameLength && !text.Contains("\n"))
            return text;

        var brace = text.IndexOf('{');
        var start = (brace < 0 ? text : text.Substring(0, brace)).Split('\n')[0].Trim();
        return start.Length > MaxNameLength || brace < 0 ? start.Substring(0, Math.Min(start.Length, MaxNameLength)) + "…" : start + " { … }";
    }
}
