using System.Globalization;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0605: a method that parses the user ID as a number.</summary>
internal static class RewrittenUserId
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        if (call.Sdk.ParsesUserIdsIn != call.Method.ContainingType.Name
            || call.FindArgument(ParameterRole.Entries) is null
            || call.FindArgument(ParameterRole.UserId) is not { } id
            || ValueSource.FindAlternatives(id).All(IsNoNumber))
        {
            return;
        }

        findings.Add(CallDescriptors.RewrittenUserId, id, DiagnosticProperties.With(DiagnosticProperties.ExactForm, "JsonObject"), $"{call.Method.ContainingType.Name}.{call.Method.Name}");
    }

    /// <summary>Whether the ID is certainly not parsed: a GUID, or a constant that is no number.</summary>
    private static bool IsNoNumber(IOperation source) =>
        source.ConstantValue is { HasValue: true, Value: string text } ? !float.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out _)
        : source.Type is { Name: nameof(Guid), ContainingNamespace.Name: nameof(System) };
}
