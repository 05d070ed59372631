using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace Identify.Benchmarks;

/// <summary>Turns a long run into the table and the plot that the documentation shows.</summary>
internal static class Report
{
    public static void Write(Summary summary, string folder)
    {
        var rows = summary.Reports
            .Where(report => report.ResultStatistics is not null)
            .Select(report => new Row(
                report.BenchmarkCase.Parameters["Workload"]?.ToString() ?? "",
                report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\''),
                report.ResultStatistics!.Median,
                report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0))
            .ToList();

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "benchmarks.md"), ToTable(rows, summary));
        File.WriteAllText(Path.Combine(folder, "benchmarks.svg"), ToPlot(rows));
    }

    private static string ToTable(List<Row> rows, Summary summary)
    {
        var text = new StringBuilder()
            .AppendLine("# Benchmarks")
            .AppendLine()
            .AppendLine("Made by one command, which takes about twenty minutes:")
            .AppendLine()
            .AppendLine("```")
            .AppendLine("dotnet run -c Release --project tests/Identify.Benchmarks -- --report docs")
            .AppendLine("```")
            .AppendLine()
            .AppendLine("![How many times the time of Identify.Generators each peer takes](benchmarks.svg)")
            .AppendLine()
            .AppendLine("Read the ratios: all peers ran on the same machine in the same run, and the times are that machine's. A batch is measured up to `GetBody()`, the memory that a request is made of.")
            .AppendLine()
            .AppendLine("| workload | peer | time (median) | ratio | allocated |")
            .AppendLine("|---|---|---:|---:|---:|");
        foreach (var row in rows)
            text.AppendLine(CultureInfo.InvariantCulture, $"| {row.Workload} | {row.Peer} | {row.Nanoseconds:N0} ns | {Ratio(row, rows):F2} | {row.Allocated:N0} B |");

        return text
            .AppendLine()
            .AppendLine("```")
            .AppendJoin('\n', summary.HostEnvironmentInfo.ToFormattedString())
            .AppendLine()
            .AppendLine("```")
            .ToString();
    }

    /// <summary>Bars for the ratios, in colours that suit light and dark pages.</summary>
    private static string ToPlot(List<Row> rows)
    {
        const int left = 330, barHeight = 16, width = 900;
        var svg = new StringBuilder();
        var top = 20;
        var shown = rows.Where(row => row.Peer is not (PeerNames.Copy or PeerNames.Newtonsoft)).ToList();
        var scale = (width - left - 70) / shown.Max(row => Ratio(row, rows));
        foreach (var workload in shown.GroupBy(row => row.Workload))
        {
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text class="workload" x="10" y="{top + 12}">{workload.Key}</text>""");
            top += 22;
            foreach (var row in workload)
            {
                var ratio = Ratio(row, rows);
                var own = row.Peer == PeerNames.Identify ? "own" : "peer";
                svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{left - 8}" y="{top + 12}" text-anchor="end">{row.Peer}</text>""");
                svg.AppendLine(CultureInfo.InvariantCulture, $"""<rect class="{own}" x="{left}" y="{top}" width="{ratio * scale:F1}" height="{barHeight - 3}" rx="2"/>""");
                svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{left + ratio * scale + 6:F1}" y="{top + 12}">{ratio:F1}</text>""");
                top += barHeight;
            }

            top += 10;
        }

        return $$"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{top}}" width="{{width}}" role="img" aria-label="Time of each peer as a multiple of the time of Identify.Generators">
            <style>
            text { font: 12px system-ui, sans-serif; fill: #1f2328 }
            .workload { font-weight: 600 }
            .own { fill: #1a7f37 }
            .peer { fill: #8c959f }
            @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } .own { fill: #3fb950 } .peer { fill: #6e7681 } }
            </style>
            {{svg.ToString().TrimEnd()}}
            </svg>

            """;
    }

    private static double Ratio(Row row, List<Row> rows) =>
        row.Nanoseconds / rows.First(other => other.Workload == row.Workload && other.Peer == PeerNames.Identify).Nanoseconds;

    private sealed record Row(string Workload, string Peer, double Nanoseconds, long Allocated);
}
