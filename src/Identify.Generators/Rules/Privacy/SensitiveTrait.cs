using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Rules.Calls;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Privacy;

/// <summary>IDFY0501: what should not be sent to an analytics platform.</summary>
internal static class SensitiveTrait
{
    public static void Check(ITraitEntries traits, FindingList findings)
    {
        foreach (var entry in traits.Entries)
        {
            if (!IsRootId(traits, entry) && SensitiveData.Find(entry) is { } sensitive)
            {
                findings.Add(
                    PrivacyDescriptors.SensitiveTrait,
                    traits,
                    entry,
                    DiagnosticProperties.With(DiagnosticProperties.AddedAttribute, "TraitIgnore"),
                    sensitive.Meaning,
                    entry.NameSource == NameSource.Key ? "remove it" : entry.IsOwn ? "keep it out with [TraitIgnore]" : "remove it from Only");
            }
        }
    }

    /// <summary>The IDs of a call, which cannot be left out.</summary>
    public static void CheckIds(TraitObject traits, AnnotatedTypeIndex index, FindingList findings, CancellationToken cancellation)
    {
        foreach (var member in traits.Members)
        {
            if (member.Omission == Omission.None && IsRootId(traits, member) && SensitiveData.Find(member) is { } sensitive)
                findings.Add(PrivacyDescriptors.SensitiveTrait, traits, member, DiagnosticProperties.None, sensitive.Meaning, "mark another ID");
        }
    }

    /// <summary>The user ID that is passed to an SDK.</summary>
    public static void CheckId(SdkCall call, CallFindings findings)
    {
        if (call.FindArgument(ParameterRole.UserId) is not { } id)
            return;

        foreach (var source in ValueSource.FindAll(id))
        {
            if (ValueSource.GetSymbol(source) is { } symbol && SensitiveData.Find(symbol.Name, traitName: null, JsonForm.String, source.Type) is { } sensitive)
            {
                findings.Add(PrivacyDescriptors.SensitiveTrait, id, symbol is IPropertySymbol or IFieldSymbol ? symbol.ToPlainName() : symbol.Name, sensitive.Meaning, "pass another ID");
                return;
            }
        }
    }

    private static bool IsRootId(ITraitEntries traits, TraitEntry entry) =>
        traits.Scope == TraitScope.Traits && entry is MemberEntry { IsUserId: true } or MemberEntry { IsAnonymousId: true };
}
