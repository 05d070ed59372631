using Identify.Generators.Reading.Calls;
using Identify.Generators.Rules.Calls;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0101 and IDFY0102 where an ID is passed to an SDK.</summary>
internal static class ChangingIdArgument
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        if (call.FindArgument(ParameterRole.UserId) is not { } id || !IsOfUser(call))
            return;

        if (ChangingValue.FindIn(id, findings.Symbols) is var (name, changing) && !IsNewId(call, name))
            findings.Add(ChangingValue.GetDescriptor(changing), id, name, "pass the user's database ID", changing.Meaning);
    }

    /// <summary>Whether the name is that of what the call is for: an alias is the user's other ID there, and elsewhere a nickname.</summary>
    private static bool IsNewId(SdkCall call, string name) => call.Kind == CallKind.Alias && name is "alias";

    /// <summary>Whether the ID is a user's. The contexts of a feature flag may be about anything else.</summary>
    private static bool IsOfUser(SdkCall call) =>
        call.FindArgument(ParameterRole.Kind) is not { } kind || KindOfContext.IsUser(kind);
}
