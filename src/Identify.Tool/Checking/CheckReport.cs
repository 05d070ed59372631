using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Identify.Tool.Checking;

/// <summary>The result of a check for people and programs.</summary>
internal static class CheckReport
{
    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string WriteText(FaultSummary summary)
    {
        var text = new StringBuilder();
        foreach (var group in summary.Faults)
        {
            text.Append($"{group.Key.Id}  {group.Key.Title}\n");
            foreach (var fault in group)
                text.Append($"  {Number(fault.Count),9} x {fault.Path,-28} {fault.Advice} ({DescribeLines(fault)})\n");

            text.Append('\n');
        }

        return text.Append(Summarize(summary)).Append('\n').ToString();
    }

    public static string WriteMarkdown(FaultSummary summary)
    {
        var text = new StringBuilder($"{Summarize(summary)}\n");
        if (!summary.HasFaults)
            return text.ToString();

        text.Append("\n| Fault | Where | Calls | What to do | Examples |\n|---|---|---|---|---|\n");
        foreach (var group in summary.Faults)
        {
            foreach (var fault in group)
                text.Append($"| {fault.Kind.Id}: {fault.Kind.Title} | `{fault.Path}` | {Number(fault.Count)} | {fault.Advice.Replace("|", "\\|", StringComparison.Ordinal)} | {DescribeLines(fault)} |\n");
        }

        return text.ToString();
    }

    public static string WriteJson(FaultSummary summary) => JsonSerializer.Serialize(
        new
        {
            summary.IdentifyCalls,
            summary.OtherCalls,
            summary.FaultyCalls,
            Faults = summary.Faults.SelectMany(group => group).Select(fault => new { fault.Kind.Id, fault.Kind.Title, fault.Path, fault.Count, fault.Advice, fault.Lines }),
        },
        JsonOptions) + "\n";

    private static string Summarize(FaultSummary summary)
    {
        var others = summary.OtherCalls == 0 ? "" : $", and {Number(summary.OtherCalls)} of other types, which are not checked";
        return $"{Number(summary.IdentifyCalls)} identify calls{others}: {(summary.HasFaults ? $"{Number(summary.FaultyCalls)} with faults" : "no fault")}.";
    }

    private static string DescribeLines(FaultCount fault) =>
        (fault.Lines.Count == 1 ? "line " : "lines ") + string.Join(", ", fault.Lines.Select(Number)) + (fault.Count > fault.Lines.Count ? ", …" : "");

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
