using Identify.Generators.Reading.Calls;
using Identify.Generators.Specification;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0606: the current time as a date that should stay the same.</summary>
internal static class MovingDate
{
    public static void Check(SdkCall call, CallFindings findings)
    {
        foreach (var bag in call.Bags)
        {
            if (bag.Scope != call.Sdk.Traits || bag.Role == ParameterRole.TraitsOnce)
                continue;

            foreach (var entry in bag.Members)
            {
                if (!TraitSpecification.IsDateOfOnce(entry.NameWords))
                    continue;

                foreach (var source in ValueSource.FindAlternatives(entry.Value))
                {
                    if (VolatileValue.Find(source) != Volatility.Time || !LocalVariable.StaysInCalls(entry.Value, source, findings.Sdks))
                        continue;

                    findings.Add(CallDescriptors.MovingDate, source, source.Syntax.ToString(), entry.Name);
                    break;
                }
            }
        }
    }
}
