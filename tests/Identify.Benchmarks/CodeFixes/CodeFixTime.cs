using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.Benchmarks.CodeFixes;

/// <summary>How long the light bulb takes to list its actions, and how long Fix All takes.</summary>
internal static class CodeFixTime
{
    private const int Rounds = 5;
    private const int Files = 1000;

    public static async Task PrintAsync()
    {
        Console.WriteLine($"| the actions for a member `Id`, a name that {Files} files use | time |");
        Console.WriteLine("|---|---:|");
        Console.WriteLine($"| list them | {await MeasureListAsync():N1} ms |");

        Console.WriteLine();
        Console.WriteLine("| Fix All of IDFY0206, one diagnostic a file | time | for each |");
        Console.WriteLine("|---|---:|---:|");
        await MeasureFixAllAsync(10); // for the just-in-time compiler
        foreach (var count in new[] { 125, 250, 500 })
        {
            var time = await MeasureFixAllAsync(count);
            Console.WriteLine($"| {count} | {time:N0} ms | {time / count:N1} ms |");
        }
    }

    private static async Task<double> MeasureListAsync()
    {
        var project = new FixableProject(Enumerable.Range(1, Files).Select(number =>
            $$"""
            namespace Shop.Orders{{number}};

            public class Order
            {
                public int Id { get; set; }
                public string Describe() => $"Order {Id}";
                public Order Copy() => new() { Id = Id };
            }
            """).Prepend(
            """
            namespace Shop;

            [Identify.IdentifyTraits]
            public class Customer
            {
                public string? Email { get; set; }
                public Firm? Company { get; set; }
            }

            public class Firm
            {
                public System.DateTime Id { get; set; }
            }
            """));

        var times = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var (document, diagnostics) = await project.TypeAsync($"// {round}");
            var actions = new List<CodeAction>();
            var start = Stopwatch.GetTimestamp();
            foreach (var diagnostic in diagnostics)
            {
                foreach (var provider in FixableProject.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
                    await provider.RegisterCodeFixesAsync(new(document, diagnostic, (action, _) => actions.Add(action), default));
            }

            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (actions.Count == 0)
                throw new InvalidOperationException("No action is offered.");
        }

        return times.Skip(1).Order().ElementAt(Rounds / 2);
    }

    private static async Task<double> MeasureFixAllAsync(int count)
    {
        var (project, found) = await new FixableProject(Enumerable.Range(0, count).Select(number =>
            $$"""
            namespace Shop.Customers{{number}};

            [Identify.IdentifyTraits]
            public class Customer
            {
                public string? Email { get; set; }
                public System.DateTime Seen { get; set; }
                public void Touch() => Seen = System.DateTime.UtcNow;
            }
            """)).AnalyzeAsync();
        var diagnostics = found.Where(diagnostic => diagnostic.Id == "IDFY0206").ToImmutableArray();
        var provider = FixableProject.Providers.Single(provider => provider.FixableDiagnosticIds.Contains("IDFY0206"));
        CodeAction? chosen = null;
        var first = diagnostics[0];
        await provider.RegisterCodeFixesAsync(new(project.GetDocument(first.Location.SourceTree)!, first, (action, _) => chosen ??= action, default));

        var start = Stopwatch.GetTimestamp();
        var all = await provider.GetFixAllProvider()!.GetFixAsync(new FixAllContext(
            project, provider, FixAllScope.Project, chosen!.EquivalenceKey!, ["IDFY0206"], new Known(diagnostics), default));
        var operations = await all!.GetOperationsAsync(default);
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetProject(project.Id)!;
        if (changed.GetChanges(project).GetChangedDocuments().Count() != count)
            throw new InvalidOperationException("Not every diagnostic was fixed.");

        return time;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(diagnostics.Where(diagnostic => diagnostic.Location.SourceTree?.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
