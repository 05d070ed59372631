using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Infrastructure;

/// <summary>The generator at work in a project. A driver keeps its state, as an editor does between two keystrokes.</summary>
internal sealed class GeneratorRun
{
    private GeneratorDriver _driver;

    public GeneratorRun(TestProject project) => _driver = CreateDriver(project, tracksSteps: true);

    /// <summary>Runs over a compilation, and then over an edited one if there is any.</summary>
    public static GeneratorRunResult Of(CSharpCompilation compilation, CSharpCompilation? edited = null)
    {
        var run = new GeneratorRun(TestProject.Default);
        var result = run.Update(compilation);
        return edited is null ? result : run.Update(edited);
    }

    /// <summary>The compilation with the generated files in it, without an error or a warning.</summary>
    public static CSharpCompilation Complete(TestProject project, CSharpCompilation compilation)
    {
        CreateDriver(project, tracksSteps: false).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        AssertClean(diagnostics);
        AssertClean(output.GetDiagnostics().Where(diagnostic => IsGenerated(diagnostic) || diagnostic.Severity == DiagnosticSeverity.Error));
        return (CSharpCompilation)output;
    }

    public GeneratorRunResult Update(CSharpCompilation compilation)
    {
        _driver = _driver.RunGenerators(compilation);
        var result = _driver.GetRunResult().Results.Single();
        if (result.Exception is { } exception)
            throw new InvalidOperationException("The generator threw.", exception);

        return result;
    }

    /// <summary>Tracking takes minutes where there are hundreds of types, so it is for few.</summary>
    private static CSharpGeneratorDriver CreateDriver(TestProject project, bool tracksSteps) => CSharpGeneratorDriver.Create(
        [new IdentifyGenerator().AsSourceGenerator()],
        parseOptions: project.ParseOptions,
        driverOptions: new(IncrementalGeneratorOutputKind.None, tracksSteps));

    private static bool IsGenerated(Diagnostic diagnostic) =>
        diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;

    private static void AssertClean(IEnumerable<Diagnostic> diagnostics)
    {
        var faults = diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic}\n    {diagnostic.Location.SourceTree?.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line]}")
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
