using Identify.Generators.Reading.Calls;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0602: a user ID that is made where it is sent.</summary>
internal static class MadeUpId
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        if (call.FindArgument(ParameterRole.UserId) is not { } id || !findings.ExpectsRealIds)
            return;

        foreach (var source in ValueSource.FindAll(id))
        {
            if (VolatileValue.Find(source) is not (not Volatility.None and var volatility) || !LocalVariable.StaysInCalls(id, source, findings.Sdks))
                continue;

            findings.Add(CallDescriptors.MadeUpId, id, source.Syntax.ToString(), Describe(volatility));
            return;
        }
    }

    private static string Describe(Volatility volatility) => volatility switch
    {
        Volatility.Machine => "is the machine's or the process's, so all of its users become one",
        Volatility.Hash => "is another value in every process, so each of them creates a new user",
        _ => "is another value at every call, so each call creates a new user",
    };
}
