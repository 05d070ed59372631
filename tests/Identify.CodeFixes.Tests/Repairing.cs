using System.Collections.Immutable;
using System.Reflection;
using Identify.CodeFixes.Refactorings;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>Runs the rules over a project in memory and repairs what they find.</summary>
internal sealed class Repairing
{
    public static readonly ImmutableArray<CodeFixProvider> Providers =
        [.. typeof(AddAttributeFix).Assembly.GetTypes()
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is not null)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)];

    public static readonly ImmutableArray<CodeRefactoringProvider> Refactorings = [new AnnotateTypeRefactoring(), new AddReservedTraitsRefactoring()];

    /// <summary>The language of the sources.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.Preview;

    /// <summary>A library, or a program with statements of its own.</summary>
    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    /// <summary>What is repaired beside the file under test.</summary>
    public string[] OtherFiles { get; init; } = [];

    /// <summary>Which of the offered repairs is meant, by the start of its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>
    /// The repair, made once and as fix-all, leads to the expected source. The result compiles as the source did, and the
    /// rule is silent. With several faults in the source, the expected source is that of fix-all.
    /// </summary>
    public async Task AssertAsync(string id, string before, params string[] after)
    {
        var solution = CreateSolution([before, .. OtherFiles]);
        Assert.Empty(await GetErrorsAsync(solution));
        var faults = await FindFaultsAsync(solution, id);
        Assert.NotEmpty(faults);

        var single = await RepairAsync(solution, faults[0]);
        Assert.Empty(await GetErrorsAsync(single));
        Assert.True((await FindFaultsAsync(single, id)).Length < faults.Length);

        var isOneFile = faults.Select(fault => fault.Location.SourceTree).Distinct().Count() == 1;
        foreach (var scope in new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution })
        {
            if (scope == FixAllScope.Document && !isOneFile)
                continue;

            var all = await RepairAllAsync(solution, faults[0], scope);
            Assert.Equal(after, await GetTextsAsync(all, after.Length));
            Assert.Empty(await GetErrorsAsync(all));
            Assert.Empty(await FindFaultsAsync(all, id));
        }

        if (faults.Length == 1)
            Assert.Equal(after, await GetTextsAsync(single, after.Length));
    }

    /// <summary>The rule fires, but there is nothing to offer.</summary>
    public async Task AssertNoneAsync(string id, string source)
    {
        var solution = CreateSolution([source, .. OtherFiles]);
        Assert.Empty(await GetErrorsAsync(solution));
        var faults = await FindFaultsAsync(solution, id);
        Assert.NotEmpty(faults);
        Assert.Empty(await FindRepairsAsync(solution, faults[0]));
    }

    /// <summary>What is offered for the only fault of the rule.</summary>
    public async Task<IEnumerable<string>> FindTitlesAsync(string id, string source)
    {
        var solution = CreateSolution([source, .. OtherFiles]);
        var repairs = await FindRepairsAsync(solution, Assert.Single(await FindFaultsAsync(solution, id)));
        return repairs.Select(repair => repair.Action.Title);
    }

    /// <summary>Offers every repair of every fault and every refactoring of every type, and makes it.</summary>
    public static async Task RepairEverythingAsync(Solution solution)
    {
        foreach (var fault in await FindFaultsAsync(solution))
        {
            foreach (var (_, action) in await FindRepairsAsync(solution, fault))
                await ApplyAsync(action);
        }

        foreach (var document in solution.Projects.SelectMany(project => project.Documents))
        {
            var root = (await document.GetSyntaxRootAsync(TestContext.Current.CancellationToken))!;
            foreach (var type in root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            {
                foreach (var refactoring in Refactorings)
                {
                    var actions = new List<CodeAction>();
                    await refactoring.ComputeRefactoringsAsync(new(document, type.Identifier.Span, actions.Add, TestContext.Current.CancellationToken));
                    foreach (var action in actions)
                        await ApplyAsync(action);
                }
            }
        }
    }

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
                metadataReferences: Analysis.References));
            foreach (var (index, source) in sources.Index())
                solution = solution.AddDocument(DocumentId.CreateNewId(project), $"File{index}.cs", source, filePath: $"Project{number}/File{index}.cs");
        }

        return solution;
    }

    public static async Task<ImmutableArray<Diagnostic>> FindFaultsAsync(Solution solution, string? id = null)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var compilation in await CompileAsync(solution))
            found.AddRange(await Analysis.RunRulesAsync(compilation, TestContext.Current.CancellationToken));

        return [.. found.Where(diagnostic => id is null || diagnostic.Id == id)];
    }

    public static async Task<IEnumerable<Diagnostic>> GetErrorsAsync(Solution solution) =>
        (await CompileAsync(solution)).SelectMany(compilation => Analysis.GetFaults(compilation)).Where(fault => fault.Severity == DiagnosticSeverity.Error || fault.Id.StartsWith("CS8", StringComparison.Ordinal));

    public static async Task<List<Compilation>> CompileAsync(Solution solution)
    {
        var compilations = new List<Compilation>();
        foreach (var project in solution.Projects)
            compilations.Add((await project.GetCompilationAsync(TestContext.Current.CancellationToken))!);

        return compilations;
    }

    private static async Task<List<(CodeFixProvider Provider, CodeAction Action)>> FindRepairsAsync(Solution solution, Diagnostic fault)
    {
        var found = new List<(CodeFixProvider, CodeAction)>();
        foreach (var provider in Providers.Where(provider => provider.FixableDiagnosticIds.Contains(fault.Id)))
        {
            var document = solution.GetDocument(fault.Location.SourceTree)!;
            await provider.RegisterCodeFixesAsync(new(
                document, fault, (action, _) => found.Add((provider, action)), TestContext.Current.CancellationToken));
        }

        return found;
    }

    private static async Task<Solution> ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<string[]> GetTextsAsync(Solution solution, int count)
    {
        var texts = new List<string>();
        foreach (var document in solution.Projects.First().Documents.Take(count))
            texts.Add((await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString());

        return [.. texts];
    }

    private async Task<(CodeFixProvider Provider, CodeAction Action)> ChooseAsync(Solution solution, Diagnostic fault)
    {
        var repairs = await FindRepairsAsync(solution, fault);
        Assert.Contains(repairs, repair => repair.Action.Title.StartsWith(Title, StringComparison.Ordinal));
        return repairs.First(repair => repair.Action.Title.StartsWith(Title, StringComparison.Ordinal));
    }

    public async Task<Solution> RepairAsync(Solution solution, Diagnostic fault) =>
        await ApplyAsync((await ChooseAsync(solution, fault)).Action);

    /// <summary>Makes the repair everywhere; without a choice as dotnet format does, which knows none.</summary>
    public async Task<Solution> RepairAllAsync(Solution solution, Diagnostic fault, FixAllScope scope, bool isChoice = true)
    {
        var (provider, action) = await ChooseAsync(solution, fault);
        var context = new FixAllContext(
            solution.GetDocument(fault.Location.SourceTree)!,
            provider,
            scope,
            isChoice ? action.EquivalenceKey! : "IDFY0000:OfAnotherRule",
            [fault.Id],
            new Faults(),
            TestContext.Current.CancellationToken);
        return await ApplyAsync((await provider.GetFixAllProvider()!.GetFixAsync(context))!);
    }

    private sealed class Faults : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            (await FindFaultsAsync(project.Solution)).Where(fault => project.GetDocument(fault.Location.SourceTree) is not null);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            (await FindFaultsAsync(document.Project.Solution)).Where(fault => fault.Location.SourceTree!.FilePath == document.FilePath);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
