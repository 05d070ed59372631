using System.Globalization;
using BenchmarkDotNet.Running;
using Identify.Benchmarks;
using Identify.Benchmarks.Checking;
using Identify.Benchmarks.CodeFixes;
using Identify.Benchmarks.Delivery;
using Identify.Benchmarks.Generators;
using Identify.Benchmarks.Native;
using Identify.Benchmarks.Workloads;

switch (args)
{
    case ["--short", ..]:
        ShortRun.Print(AllWorkloads.Create());
        break;

    case ["--loop", var name]: // for a profiler
        ShortRun.Loop(AllWorkloads.Create().Single(workload => workload.Name == name));
        break;

    case ["--report", var folder]:
        folder = Path.GetFullPath(folder);
        Report.Write(BenchmarkRunner.Run<SerializationBenchmarks>(), folder);
        break;

    case ["--code-size"]:
        CodeSize.Print();
        break;

    case ["--generator"]:
        GeneratorTime.Print();
        Console.WriteLine();
        GraphTime.Print();
        break;

    case ["--rules"]:
        RuleTime.Print();
        break;

    case ["--destinations"]:
        DestinationTime.Print();
        break;

    case ["--plan"]:
        PlanTime.Print();
        break;

    case ["--calls"]:
        CallTime.Print();
        break;

    case ["--fixes"]:
        await CodeFixTime.PrintAsync();
        break;

    case ["--check", ..]:
        CheckTime.Print(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1_000_000);
        break;

    case [CheckTime.RunArgument, var name, var file]:
        CheckTime.Run(name, file);
        break;

    case ["--aot"]: // from the root of the repository
        NativeRun.Print();
        break;

    case ["--delivery"]:
        DeliveryRun.Print();
        break;

    case ["--delivery", var calls]:
        DeliveryRun.Print(int.Parse(calls, CultureInfo.InvariantCulture));
        break;

    case ["--outbox"]:
        await OutboxRun.PrintAsync();
        break;

    case ["--soak", var minutes]:
        await Soak.PrintAsync(TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture)));
        break;

    case ["--collector", var delay, var failEvery]: // what --delivery, --outbox and --soak start
        await new LoopbackCollector(TimeSpan.FromMilliseconds(int.Parse(delay, CultureInfo.InvariantCulture)), int.Parse(failEvery, CultureInfo.InvariantCulture)).RunAsync();
        break;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
