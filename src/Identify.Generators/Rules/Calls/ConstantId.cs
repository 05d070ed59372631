using System.Globalization;
using Identify.Generators.Reading.Calls;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0603: a constant as user ID, or as that of all users who have none.</summary>
internal static class ConstantId
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        if (call.FindArgument(ParameterRole.UserId) is not { } id || call.Sdk.AllowsConstantIds || !findings.ExpectsRealIds)
            return;

        var sources = ValueSource.FindAlternatives(id);
        var constants = sources.Where(static source => source.ConstantValue is { HasValue: true, Value: not null }).ToList();
        if (constants.Count == 0 || constants.Exists(static source => source.ConstantValue.Value is string text && string.IsNullOrWhiteSpace(text)))
            return;

        // Events of the system itself are sent under a constant on purpose.
        var isFallback = constants.Count < sources.Length;
        if (call.Kind == CallKind.Event && !isFallback)
            return;

        findings.Add(
            CallDescriptors.ConstantId,
            id,
            Convert.ToString(constants[0].ConstantValue.Value, CultureInfo.InvariantCulture)!,
            isFallback ? "all users without an ID" : "all users",
            isFallback ? "send an anonymous ID for them" : "pass the user's database ID");
    }
}
