using System.Collections.Immutable;
using System.Reflection;
using Identify.Benchmarks.Generators;
using Identify.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Identify.Benchmarks.CodeFixes;

/// <summary>A project in a workspace, with the generator, the analyzers and the code fixes at work as in an editor.</summary>
internal sealed class FixableProject
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = ReferencePack.LoadAnalyzers(typeof(IdentifyGenerator).Assembly);

    public static ImmutableArray<CodeFixProvider> Providers { get; } =
        [.. Assembly.Load("Identify.CodeFixes").GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    private readonly Solution _solution;
    private readonly ProjectId _id = ProjectId.CreateNewId();

    public FixableProject(IEnumerable<string> sources)
    {
        var documents = sources.Select((source, index) => DocumentInfo.Create(
            DocumentId.CreateNewId(_id),
            $"File{index}.cs",
            loader: TextLoader.From(TextAndVersion.Create(SourceText.From(source), VersionStamp.Default)),
            filePath: $"File{index}.cs"));
        _solution = new AdhocWorkspace().CurrentSolution.AddProject(ProjectInfo.Create(
            _id,
            VersionStamp.Default,
            "Shop",
            "Shop",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            documents: documents,
            metadataReferences: ReferencePack.References,
            analyzerReferences: [ReferencePack.LoadReference(typeof(IdentifyGenerator).Assembly)]));
    }

    /// <summary>The first file after a keystroke, with what an editor knows by then: the compilation and its diagnostics.</summary>
    public async Task<(Document Document, ImmutableArray<Diagnostic> Diagnostics)> TypeAsync(string comment)
    {
        var document = _solution.GetProject(_id)!.Documents.First();
        var text = await document.GetTextAsync();
        document = document.WithText(text.Replace(text.Length, 0, comment));
        var diagnostics = await GetDiagnosticsAsync(document.Project);
        return (document, [.. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath)]);
    }

    public async Task<(Project Project, ImmutableArray<Diagnostic> Diagnostics)> AnalyzeAsync()
    {
        var project = _solution.GetProject(_id)!;
        return (project, await GetDiagnosticsAsync(project));
    }

    private static async Task<ImmutableArray<Diagnostic>> GetDiagnosticsAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return errors.Count == 0
            ? await compilation.WithAnalyzers(Analyzers).GetAnalyzerDiagnosticsAsync()
            : throw new InvalidOperationException($"The project does not compile: {errors[0]}");
    }
}
