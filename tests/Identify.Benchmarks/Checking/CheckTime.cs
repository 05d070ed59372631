using System.Diagnostics;
using System.Text.Json;
using Identify.Generators.Plans;
using Identify.Tool.Checking;
using Identify.Tool.Commands;
using Json.Schema;

namespace Identify.Benchmarks.Checking;

/// <summary>How fast recorded calls are checked, next to a validator of JSON Schema that has the plan alone.</summary>
internal static class CheckTime
{
    public const string RunArgument = "--check-run";

    private const string Tool = "identify check";
    private const string ToolWithoutPlan = "identify check, without a plan";
    private const string Peer = "JsonSchema.Net";

    private const string Plan = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "properties": {
            "email": { "type": "string" },
            "firstName": { "type": "string" },
            "lastName": { "type": "string" },
            "createdAt": { "type": "string", "format": "date-time" },
            "plan": { "type": "string", "enum": ["free", "premium"] },
            "logins": { "type": "integer", "minimum": 0 },
            "phone": { "type": "string" },
            "address": {
              "type": "object",
              "properties": { "street": { "type": "string" }, "city": { "type": "string" }, "state": { "type": "string" }, "postalCode": { "type": "string" }, "country": { "type": "string" } },
              "additionalProperties": false
            },
            "company": { "type": "object", "properties": { "name": { "type": "string" }, "employee_count": { "type": "integer" } } },
            "tags": { "type": "array", "items": { "type": "string" } },
            "isActive": { "type": "boolean" }
          },
          "required": ["email"],
          "additionalProperties": false
        }
        """;

    /// <summary>Measures each in a process of its own, so that memory can be compared.</summary>
    public static void Print(int count)
    {
        var file = Path.GetTempFileName();
        try
        {
            WriteCalls(file, count);
            Console.WriteLine($"{count:N0} calls in {new FileInfo(file).Length / 1e6:N0} MB");
            Console.WriteLine();
            Console.WriteLine("| | calls per second | MB per second | peak memory | calls with faults |");
            Console.WriteLine("|---|---:|---:|---:|---:|");
            foreach (var name in new[] { Tool, ToolWithoutPlan, Peer })
            {
                using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [RunArgument, name, file]))!;
                process.WaitForExit();
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    public static void Run(string name, string file)
    {
        var watch = Stopwatch.StartNew();
        var (calls, faulty) = name == Peer ? CheckWithPeer(file) : CheckWithTool(file, name == Tool ? PlanReader.Read(Plan).Traits : null);
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine($"| {name} | {calls / seconds:N0} | {new FileInfo(file).Length / 1e6 / seconds:N0} | {process.PeakWorkingSet64 / 1e6:N0} MB | {faulty:N0} |");
    }

    private static (long Calls, long Faulty) CheckWithTool(string file, PlanSchema? plan)
    {
        var summary = new FaultSummary(maxExamples: 3);
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        CheckCommand.Check(stream, new CallChecker(plan, destinations: null, summary), static _ => { });
        return (summary.IdentifyCalls, summary.FaultyCalls);
    }

    private static (long Calls, long Faulty) CheckWithPeer(string file)
    {
        var schema = JsonSchema.FromText(Plan);
        var options = new EvaluationOptions { OutputFormat = OutputFormat.Flag };
        long calls = 0, faulty = 0;
        foreach (var line in File.ReadLines(file))
        {
            using var call = JsonDocument.Parse(line);
            calls++;
            if (!schema.Evaluate(call.RootElement.GetProperty("traits"), options).IsValid)
                faulty++;
        }

        return (calls, faulty);
    }

    /// <summary>Ordinary calls; one of a thousand has a fault.</summary>
    private static void WriteCalls(string file, int count)
    {
        using var writer = new StreamWriter(file);
        for (var i = 0; i < count; i++)
        {
            var email = i % 1000 == 0 ? "emailAddress" : "email";
            writer.WriteLine($$$$"""{"type":"identify","messageId":"022bb90c-bbac-11e4-8dfc-{{{{i:D12}}}}","timestamp":"2015-02-23T22:28:55.111Z","userId":"97980cfea{{{{i}}}}","traits":{"{{{{email}}}}":"user{{{{i}}}}@example.com","firstName":"Ada","lastName":"Lovelace","createdAt":"2015-02-23T22:28:55.387Z","plan":"premium","logins":{{{{i % 100}}}},"phone":"+15551234567","address":{"street":"6th St","city":"San Francisco","state":"CA","postalCode":"94103","country":"USA"},"company":{"name":"Initech","employee_count":120},"tags":["a","b"],"isActive":true},"context":{"ip":"8.8.8.8","library":{"name":"Identify.Generators","version":"1.0.0"}},"integrations":{"All":true}}""");
        }
    }
}
