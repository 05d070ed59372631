using System.Collections.Immutable;
using System.Diagnostics;
using Identify.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Benchmarks.Generators;

/// <summary>What the rules cost a build: of a project that has nothing annotated, and of one with a thousand annotated types.</summary>
/// <remarks>All on one thread, so that the time inside an analyzer is a part of the whole.</remarks>
internal static class RuleTime
{
    private const int Rounds = 7;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules = ReferencePack.LoadAnalyzers(typeof(IdentifyGenerator).Assembly);
    private static readonly ImmutableArray<DiagnosticAnalyzer> NoRules = [new IdleAnalyzer()];

    public static void Print()
    {
        // The first round is for the just-in-time compiler.
        var plain = Enumerable.Range(0, Rounds + 1).Select(_ => MeasureOrdinary()).Skip(1).ToList();
        var annotated = Enumerable.Range(0, Rounds + 1).Select(_ => MeasureAnnotated()).Skip(1).ToList();

        var compile = Median(plain.Select(times => times.Compile));
        Console.WriteLine($"| {OrdinaryTypes.Count} classes, none annotated | time | of the compilation |");
        Console.WriteLine("|---|---:|---:|");
        PrintShare("compiling them, without any analyzer", compile);
        PrintShare("inside the generator", Median(plain.Select(times => times.Generator)));
        PrintShare("inside the rules", Median(plain.Select(times => times.Rules)));
        PrintShare("the compiler's own work for an analyzer that does nothing", Median(plain.Select(times => times.WithIdle - times.Compile)));
        PrintShare("all that the package adds, beside that analyzer", Median(plain.Select(times => times.WithPackage - times.WithIdle)));

        var generator = Median(annotated.Select(times => times.Generator));
        var rules = Median(annotated.Select(times => times.Rules));
        Console.WriteLine();
        Console.WriteLine($"| {ThousandTypes.Count} annotated types | time | of the generator |");
        Console.WriteLine("|---|---:|---:|");
        Console.WriteLine($"| the generator's first run | {generator:N1} ms | |");
        Console.WriteLine($"| inside the rules | {rules:N1} ms | {rules / generator:P0} |");

        var edited = Enumerable.Range(0, Rounds + 1).Select(_ => MeasureEdit()).Skip(1).ToList();
        Console.WriteLine();
        Console.WriteLine($"| one of {ThousandTypes.Count} annotated types edited, its file's diagnostics asked for | time |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine($"| the compiler's own work for an analyzer that does nothing | {Median(edited.Select(times => times.Idle)):N1} ms |");
        Console.WriteLine($"| with the rules | {Median(edited.Select(times => times.Rules)):N1} ms |");

        void PrintShare(string name, double time) => Console.WriteLine($"| {name} | {time:N1} ms | {time / compile:P1} |");
    }

    private static (double Compile, double WithIdle, double WithPackage, double Generator, double Rules) MeasureOrdinary()
    {
        var compile = Time(() => Build(OnOneThread(OrdinaryTypes.Compile())));
        var withIdle = Time(() => Build(Analyze(OnOneThread(OrdinaryTypes.Compile()), NoRules).Compilation));
        double generator = 0;
        TimeSpan rules = default;
        var withPackage = Time(() =>
        {
            Compilation compilation = OnOneThread(OrdinaryTypes.Compile());
            var start = Stopwatch.GetTimestamp();
            ThousandTypes.Identify.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
            generator = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            (compilation, rules) = Analyze(compilation, Rules);
            Build(compilation);
        });
        return (compile, withIdle, withPackage, generator, rules.TotalMilliseconds);
    }

    private static (double Generator, double Rules) MeasureAnnotated()
    {
        Compilation compilation = OnOneThread(ThousandTypes.Identify.Compile());
        var generator = Time(() => ThousandTypes.Identify.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _));
        return (generator, Analyze(compilation, Rules).Inside.TotalMilliseconds);
    }

    /// <summary>What an editor waits for after a keystroke, when nothing of the new compilation is bound.</summary>
    private static (double Idle, double Rules) MeasureEdit()
    {
        Compilation compilation = OnOneThread(ThousandTypes.Identify.Compile());
        ThousandTypes.Identify.CreateDriver().RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return (Ask(NoRules), Ask(Rules));

        double Ask(ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            var edited = ThousandTypes.Identify.EditClass((CSharpCompilation)compilation);
            var file = edited.SyntaxTrees.Single(tree => !compilation.ContainsSyntaxTree(tree));
            return Time(() => edited.WithAnalyzers(analyzers)
                .GetAnalyzerSemanticDiagnosticsAsync(edited.GetSemanticModel(file), filterSpan: null, CancellationToken.None)
                .GetAwaiter().GetResult());
        }
    }

    /// <summary>Runs the analyzers of a project with additional files, and adds up the time inside them.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="files">The additional files.</param>
    /// <param name="bindsMethods">Whether the methods are bound before, as by any analyzer that looks at operations.</param>
    public static (TimeSpan Inside, ImmutableArray<Diagnostic> Diagnostics) Analyze(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions files, bool bindsMethods = false)
    {
        var (_, inside, diagnostics) = Run(compilation, analyzers, files, bindsMethods);
        return (inside, diagnostics);
    }

    private static (Compilation Compilation, TimeSpan Inside) Analyze(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var (analyzed, inside, _) = Run(compilation, analyzers, new([]));
        return (analyzed, inside);
    }

    private static (Compilation Compilation, TimeSpan Inside, ImmutableArray<Diagnostic> Diagnostics) Run(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, AnalyzerOptions files, bool bindsMethods = false)
    {
        var options = new CompilationWithAnalyzersOptions(
            files,
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("An analyzer threw.", exception),
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: true);
        var driver = compilation.WithAnalyzers([new BindingAnalyzer(bindsMethods), .. analyzers], options);
        var result = driver.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        var inside = result.AnalyzerTelemetryInfo
            .Where(entry => entry.Key is not BindingAnalyzer)
            .Aggregate(TimeSpan.Zero, (sum, entry) => sum + entry.Value.ExecutionTime);
        return (driver.Compilation, inside, result.GetAllDiagnostics());
    }

    private static CSharpCompilation OnOneThread(CSharpCompilation compilation) =>
        compilation.WithOptions(compilation.Options.WithConcurrentBuild(false));

    private static void Build(Compilation compilation)
    {
        if (!compilation.Emit(Stream.Null).Success)
            throw new InvalidOperationException("The classes do not compile.");
    }

    private static double Time(Action action)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static double Median(IEnumerable<double> times) => times.Order().ElementAt(Rounds / 2);

    /// <summary>
    /// Binds all declarations, as every build does: the first analyzer to ask would seem to pay. It must be an analyzer, since the
    /// analysis runs on a compilation of its own.
    /// </summary>
#pragma warning disable RS1001, RS1030 // no compiler is to find it, and it pays for the others
    private sealed class BindingAnalyzer(bool bindsMethods) : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("BIND", "Bind", "Bind", "Bind", DiagnosticSeverity.Info, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationStartAction(start =>
            {
                Bind(start.Compilation.Assembly.GlobalNamespace);
                foreach (var tree in bindsMethods ? start.Compilation.SyntaxTrees : [])
                    BindMethods(start.Compilation.GetSemanticModel(tree));

                start.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
            });
        }

        private static void BindMethods(SemanticModel model)
        {
            foreach (var method in model.SyntaxTree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>())
                model.GetOperation(method);
        }

        private static void Bind(INamespaceOrTypeSymbol container)
        {
            foreach (var member in container.GetMembers())
            {
                member.GetAttributes();
                if (member is INamespaceOrTypeSymbol nested)
                    Bind(nested);
                else if (member is IMethodSymbol method)
                    _ = method.ReturnType.Name + method.Parameters.Length;
                else if (member is IPropertySymbol property)
                    _ = property.Type.Name;
                else if (member is IFieldSymbol field)
                    _ = field.Type.Name;
            }
        }
    }
#pragma warning restore RS1001, RS1030

    /// <summary>Looks at the classes and leaves: what the compiler does for any analyzer at all.</summary>
#pragma warning disable RS1001 // no compiler is to find it
    private sealed class IdleAnalyzer : DiagnosticAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("IDLE", "Idle", "Idle", "Idle", DiagnosticSeverity.Info, isEnabledByDefault: true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSymbolAction(static _ => { }, SymbolKind.NamedType);
            context.RegisterSyntaxNodeAction(static _ => { }, SyntaxKind.Attribute);
        }
    }
#pragma warning restore RS1001
}
