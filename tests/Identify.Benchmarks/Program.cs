using BenchmarkDotNet.Running;
using Identify.Benchmarks;
using Identify.Benchmarks.CodeFixes;
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

    case ["--calls"]:
        CallTime.Print();
        break;

    case ["--fixes"]:
        await CodeFixTime.PrintAsync();
        break;

    case ["--aot"]: // from the root of the repository
        NativeRun.Print();
        break;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        break;
}
