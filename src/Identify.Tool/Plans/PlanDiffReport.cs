using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Identify.Tool.Plans;

/// <summary>The difference between two plans for people and programs.</summary>
internal static class PlanDiffReport
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string WriteText(IReadOnlyList<PlanChange> changes)
    {
        var text = new StringBuilder();
        foreach (var change in changes)
            text.Append($"{Mark(change.Kind)} {change.Path,-30} {change.Description}{(change.IsBreaking ? "  BREAKING" : "")}\n");

        return text.Append(Summarize(changes)).Append('\n').ToString();
    }

    public static string WriteMarkdown(IReadOnlyList<PlanChange> changes)
    {
        var text = new StringBuilder($"{Summarize(changes)}\n");
        if (changes.Count == 0)
            return text.ToString();

        text.Append("\n| | Trait | Change | Breaking |\n|---|---|---|---|\n");
        foreach (var change in changes)
            text.Append($"| {Mark(change.Kind)} | `{change.Path}` | {change.Description.Replace("|", "\\|", StringComparison.Ordinal)} | {(change.IsBreaking ? "**yes**" : "no")} |\n");

        return text.ToString();
    }

    public static string WriteJson(IReadOnlyList<PlanChange> changes) => JsonSerializer.Serialize(changes, JsonOptions) + "\n";

    private static string Summarize(IReadOnlyList<PlanChange> changes)
    {
        var breaking = changes.Count(change => change.IsBreaking);
        return changes.Count == 0 ? "The plans are the same."
            : FormattableString.Invariant($"{changes.Count} {(changes.Count == 1 ? "change" : "changes")}, {breaking} breaking.");
    }

    private static char Mark(PlanChangeKind kind) => kind switch
    {
        PlanChangeKind.Added => '+',
        PlanChangeKind.Removed => '-',
        _ => '~',
    };
}
