using System.Globalization;
using Identify.Generators.Reading;

namespace Identify.Generators.Rules.Privacy;

/// <summary>IDFY0502: sensitive members that are left out because another assembly declares them.</summary>
internal static class OmittedSensitiveMember
{
    private const int MaxNames = 5;

    public static void Check(TraitObject traits, AnnotatedTypeIndex index, FindingList findings, CancellationToken cancellation)
    {
        var names = traits.Omitted
            .Where(static member => member.Omission == Omission.Sensitive)
            .Select(static member => $"'{member.OwnName}'")
            .ToList();
        if (names.Count == 0)
            return;

        if (names.Count > MaxNames)
        {
            var others = names.Count - MaxNames;
            names.RemoveRange(MaxNames, others);
            names.Add($"{others.ToString(CultureInfo.InvariantCulture)} more");
        }

        findings.Add(
            PrivacyDescriptors.OmittedSensitiveMember, traits, entry: null, DiagnosticProperties.With(DiagnosticProperties.Ignorable, ""), string.Join(", ", names));
    }
}
