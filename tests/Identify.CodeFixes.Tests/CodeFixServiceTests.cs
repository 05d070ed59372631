using System.Collections;
using System.Reflection;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>
/// The service that fills the light bulb of Visual Studio. Diagnostics that are not equal to those of the request before are kept beside them,
/// and each fix is then computed once for each request that there has been.
/// </summary>
public class CodeFixServiceTests
{
    private const int Requests = 50;

    /// <summary>The fault on the rule's page is one that has no fix.</summary>
    private static readonly string[] WithoutFixOnPage = ["IDFY0607"];

    private static readonly CodeFixService Service = new();

    public static TheoryData<string> Fixable =>
        [.. CodeFixVerifier.Providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().Except(WithoutFixOnPage).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Fixable))]
    public async Task Fifty_requests_get_the_same_fixes(string id)
    {
        var solution = CreateSolution(id);
        var diagnostic = (await CodeFixVerifier.FindDiagnosticsAsync(solution, id)).First(found => !found.Properties.IsEmpty);
        var (document, span) = (solution.GetDocument(diagnostic.Location.SourceTree)!, diagnostic.Location.SourceSpan);

        var first = await Service.FindTitlesAsync(document, span, id);

        Assert.NotEmpty(first);
        for (var request = 2; request <= Requests; request++)
            Assert.Equal(first, await Service.FindTitlesAsync(document, span, id));
    }

    /// <summary>The code on the rule's page, in a project that references the analyzers as one does that has the package.</summary>
    private static Solution CreateSolution(string id)
    {
        var (code, plan) = DocumentationTests.GetFaultyCode(id);
        const string globalUsings = "global using System; global using System.Collections.Generic; global using System.ComponentModel.DataAnnotations; global using Identify;";
        var solution = new CodeFixVerifier { Plan = plan }.CreateSolution([code, globalUsings]);
        var project = solution.ProjectIds[0];
        solution = solution.AddMetadataReferences(project, [Sdk.SegmentCSharp.Reference, Sdk.PostHog.Reference]);
        foreach (var assembly in new[] { typeof(TraitAnalyzer).Assembly, typeof(TraitCodeFixProvider).Assembly })
            solution = solution.AddAnalyzerReference(project, new AnalyzerFileReference(assembly.Location, new LoadedAssemblies()));

        return solution;
    }

    private sealed class LoadedAssemblies : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }

    /// <summary>Roslyn's own service, which is not public.</summary>
    private sealed class CodeFixService
    {
        private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");
        private static readonly Type Contract = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;
        private static readonly MethodInfo StreamFixes = Contract.GetMethod("StreamFixesAsync")!;

        private readonly object _service = Import();

        /// <summary>The titles of the fixes of a rule, with one for each time that the service offers it.</summary>
        public async Task<List<string>> FindTitlesAsync(Document document, TextSpan span, string id)
        {
            var titles = new List<string>();
            var collections = (IAsyncEnumerable<object>)StreamFixes.Invoke(_service, [document, span, null, TestContext.Current.CancellationToken])!;
            await foreach (var collection in collections)
            {
                if (Get(collection, "Provider").GetType().Assembly != typeof(TraitCodeFixProvider).Assembly)
                    continue;

                foreach (var fix in (IEnumerable)Get(collection, "Fixes"))
                {
                    if (((IEnumerable<Diagnostic>)Get(fix, "Diagnostics")).Any(diagnostic => diagnostic.Id == id))
                        titles.Add(((CodeAction)Get(fix, "Action")).Title);
                }
            }

            return titles;
        }

        private static object Get(object value, string member)
        {
            const BindingFlags all = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
            var type = value.GetType();
            return (type.GetProperty(member, all)?.GetValue(value) ?? type.GetField(member, all)?.GetValue(value))!;
        }

        private static object Import()
        {
            var provider = typeof(MefHostServices).GetInterface("IMefHostExportProvider")!;
            var getExports = provider.GetMethods().Single(method => method.Name == "GetExports" && method.GetGenericArguments().Length == 1).MakeGenericMethod(Contract);
            var exports = (IEnumerable)getExports.Invoke(MefHostServices.DefaultHost, [])!;
            return Get(Assert.Single(exports.Cast<object>()), nameof(Lazy<>.Value));
        }
    }
}
