using System.Collections.Immutable;
using System.Reflection;
using Identify.CodeFixes.Editing;
using Identify.CodeFixes.Refactorings;
using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>Runs the analyzer on a project in memory and fixes what it reports.</summary>
internal sealed class CodeFixVerifier
{
    private const string PlanConfiguration = """
        is_global = true
        [/plan.json]
        build_metadata.AdditionalFiles.IdentifyTrackingPlan = true
        """;

    public static readonly ImmutableArray<CodeFixProvider> Providers =
        [.. typeof(TraitCodeFixProvider).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    public static readonly ImmutableArray<CodeRefactoringProvider> Refactorings = [new AnnotateTypeRefactoring(), new AddReservedTraitsRefactoring(), new ConvertToRecordRefactoring(), new ConvertToSegmentCSharpRefactoring(), new WritePlannedMembersRefactoring()];

    /// <summary>The language of the sources.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

    /// <summary>A library, or a program with top-level statements.</summary>
    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>The project's files besides the one under test.</summary>
    public string[] OtherFiles { get; init; } = [];

    /// <summary>The project's tracking plan.</summary>
    public string? Plan { get; init; }

    /// <summary>A library that the project references.</summary>
    public string? Library { get; init; }

    /// <summary>The SDK that the project references.</summary>
    public Sdk? Sdk { get; init; }

    /// <summary>What else the project references.</summary>
    public MetadataReference[] OtherReferences { get; init; } = [];

    /// <summary>Which of the offered fixes is meant, by the start of its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>
    /// The fix, applied once and as Fix All, leads to the expected source. The result compiles as the source did, and the
    /// rule is silent. With several diagnostics in the source, the expected source is that of Fix All.
    /// </summary>
    public async Task AssertAsync(string id, string before, params string[] after)
    {
        var solution = CreateSolution([before, .. OtherFiles]);
        Assert.Empty(await GetErrorsAsync(solution));
        var diagnostics = await FindDiagnosticsAsync(solution, id);
        Assert.NotEmpty(diagnostics);

        var single = await FixAsync(solution, diagnostics[0]);
        Assert.Empty(await GetErrorsAsync(single));
        Assert.True((await FindDiagnosticsAsync(single, id)).Length < diagnostics.Length);

        var isOneFile = diagnostics.Select(diagnostic => diagnostic.Location.SourceTree).Distinct().Count() == 1;
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            if (scope == FixAllScope.Document && !isOneFile)
                continue;

            var all = await FixAllAsync(solution, diagnostics[0], scope);
            Assert.Equal(after, await GetTextsAsync(all, after.Length));
            Assert.Empty(await GetErrorsAsync(all));
            Assert.Empty(await FindDiagnosticsAsync(all, id));
        }

        if (diagnostics.Length == 1)
            Assert.Equal(after, await GetTextsAsync(single, after.Length));
    }

    /// <summary>The rule fires, but nothing is offered.</summary>
    public async Task AssertNoneAsync(string id, string source)
    {
        var (solution, diagnostic) = await AnalyzeAsync(id, source);
        Assert.Empty(await FindFixesAsync(solution, diagnostic));
    }

    /// <summary>A fix is offered, but changes nothing when it is applied; it says why, and Fix All leaves the code alone.</summary>
    public async Task AssertRefusedAsync(string id, string source, string reason)
    {
        var (solution, diagnostic) = await AnalyzeAsync(id, source);
        var (_, action) = await ChooseAsync(solution, diagnostic);
        var operation = Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken));
        Assert.IsNotType<ApplyChangesOperation>(operation);
        Assert.Contains(reason, operation.Title, StringComparison.Ordinal);
        Assert.Same(solution, await FixAllAsync(solution, diagnostic, FixAllScope.Solution));
    }

    /// <summary>The titles that are offered for the only diagnostic of the rule.</summary>
    public async Task<IEnumerable<string>> FindTitlesAsync(string id, string source)
    {
        var (solution, diagnostic) = await AnalyzeAsync(id, source);
        return (await FindFixesAsync(solution, diagnostic)).Select(fix => fix.Action.Title);
    }

    /// <summary>Applies every fix of every diagnostic and every refactoring of every type and call.</summary>
    public static async Task ApplyEverythingAsync(Solution solution)
    {
        foreach (var diagnostic in await FindDiagnosticsAsync(solution))
        {
            foreach (var (_, action) in await FindFixesAsync(solution, diagnostic))
                await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        }

        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            var root = (await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!;
            foreach (var place in root.DescendantNodes().Select(FindRefactoredPlace).OfType<TextSpan>())
            {
                foreach (var refactoring in Refactorings)
                {
                    var actions = new List<CodeAction>();
                    await refactoring.ComputeRefactoringsAsync(new(document, place, actions.Add, TestContext.Current.CancellationToken));
                    foreach (var action in actions)
                        await action.GetOperationsAsync(TestContext.Current.CancellationToken);
                }
            }
        }
    }

    private static TextSpan? FindRefactoredPlace(SyntaxNode node) => node switch
    {
        TypeDeclarationSyntax type => type.Identifier.Span,
        ArgumentListSyntax arguments => arguments.OpenParenToken.Span,
        _ => null,
    };

    public Solution CreateSolution(params IEnumerable<IEnumerable<string>> projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (number, sources) in projects.Index())
        {
            var project = ProjectId.CreateNewId();
            solution = solution.AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                $"Tested{number}",
                $"Tested{number}",
                LanguageNames.CSharp,
                compilationOptions: Language >= LanguageVersion.CSharp8
                    ? Analysis.Options.WithOutputKind(Output)
                    : Analysis.Options.WithOutputKind(Output).WithNullableContextOptions(NullableContextOptions.Disable),
                parseOptions: new CSharpParseOptions(Language),
                metadataReferences: GetReferences()));
            if (Plan is not null)
            {
                solution = solution
                    .AddAdditionalDocument(DocumentId.CreateNewId(project), "plan.json", Plan, filePath: "/plan.json")
                    .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".globalconfig", SourceText.From(PlanConfiguration), filePath: "/.globalconfig");
            }

            foreach (var (index, source) in sources.Index())
                solution = solution.AddDocument(DocumentId.CreateNewId(project), $"File{index}.cs", source, filePath: $"Project{number}/File{index}.cs");
        }

        return solution;
    }

    public static async Task<ImmutableArray<Diagnostic>> FindDiagnosticsAsync(Solution solution, string? id = null)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
            found.AddRange(await Analysis.RunRulesAsync(
                compilation, project.AnalyzerOptions, (rules, stop) => rules.GetAnalyzerDiagnosticsAsync(stop), TestContext.Current.CancellationToken));
        }

        return [.. found.Where(diagnostic => id is null || diagnostic.Id == id)];
    }

    public static async Task<IEnumerable<Diagnostic>> GetErrorsAsync(Solution solution) => (await CompileAsync(solution))
        .SelectMany(compilation => Analysis.GetFaults(compilation))
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id.StartsWith("CS8", StringComparison.Ordinal));

    public static async Task<List<Compilation>> CompileAsync(Solution solution)
    {
        var compilations = new List<Compilation>();
        foreach (var project in solution.Projects)
            compilations.Add((await project.GetCompilationAsync(TestContext.Current.CancellationToken))!);

        return compilations;
    }

    /// <summary>Applies the fix of one diagnostic.</summary>
    public async Task<Solution> FixAsync(Solution solution, Diagnostic diagnostic) =>
        await ApplyAsync((await ChooseAsync(solution, diagnostic)).Action);

    /// <summary>Applies the fix everywhere; without a choice as dotnet format does, which passes the key of another rule's fix.</summary>
    public async Task<Solution> FixAllAsync(Solution solution, Diagnostic diagnostic, FixAllScope scope, bool isChoice = true)
    {
        var (provider, action) = await ChooseAsync(solution, diagnostic);
        var key = isChoice ? action.EquivalenceKey! : "IDFY0000:OfAnotherRule";
        return await FindFixAllAsync(solution, diagnostic, provider, scope, key) is { } all ? await ApplyAsync(all) : solution;
    }

    public static Task<CodeAction?> FindFixAllAsync(Solution solution, Diagnostic diagnostic, CodeFixProvider provider, FixAllScope scope, string key) =>
        provider.GetFixAllProvider()!.GetFixAsync(new(
            solution.GetDocument(diagnostic.Location.SourceTree)!, provider, scope, key, [diagnostic.Id], new Analyzer(), TestContext.Current.CancellationToken));

    /// <summary>The fix whose title is meant.</summary>
    public async Task<(CodeFixProvider Provider, CodeAction Action)> ChooseAsync(Solution solution, Diagnostic diagnostic)
    {
        var fixes = await FindFixesAsync(solution, diagnostic);
        Assert.Contains(fixes, fix => fix.Action.Title.StartsWith(Title, StringComparison.Ordinal));
        return fixes.First(fix => fix.Action.Title.StartsWith(Title, StringComparison.Ordinal));
    }

    public static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    public static async Task<string[]> GetTextsAsync(Solution solution, int count)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.First().Documents.Take(count))
            texts.Add((await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());

        return [.. texts];
    }

    private async Task<(Solution Solution, Diagnostic Diagnostic)> AnalyzeAsync(string id, string source)
    {
        var solution = CreateSolution([source, .. OtherFiles]);
        Assert.Empty(await GetErrorsAsync(solution));
        return (solution, Assert.Single(await FindDiagnosticsAsync(solution, id)));
    }

    public static async Task<List<(CodeFixProvider Provider, CodeAction Action)>> FindFixesAsync(Solution solution, Diagnostic diagnostic)
    {
        var found = new List<(CodeFixProvider, CodeAction)>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
        {
            var document = solution.GetDocument(diagnostic.Location.SourceTree)!;
            await provider.RegisterCodeFixesAsync(new(
                document, diagnostic, (action, _) => found.Add((provider, action)), TestContext.Current.CancellationToken));
        }

        return found;
    }

    private IEnumerable<MetadataReference> GetReferences()
    {
        IEnumerable<MetadataReference> references = [.. Analysis.References, .. OtherReferences];
        if (Library is not null)
            references = references.Append(Compile(Library));

        return Sdk is null ? references : references.Append(Sdk.Reference);
    }

    private static PortableExecutableReference Compile(string library)
    {
        var image = new MemoryStream();
        var result = CSharpCompilation.Create("Library", [CSharpSyntaxTree.ParseText(library, Analysis.Latest)], Analysis.References, Analysis.Options).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private sealed class Analyzer : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await FindDiagnosticsAsync(project.Solution)).Where(diagnostic => project.GetDocument(diagnostic.Location.SourceTree) is not null);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await FindDiagnosticsAsync(document.Project.Solution)).Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
