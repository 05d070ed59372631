using Identify.Generators;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>
/// One fix of each group under Roslyn's own test framework: the diagnostic's span, the fix applied until nothing is left to fix,
/// and Fix All in document, project and solution.
/// </summary>
public class MarkupTests
{
    [Theory]
    [InlineData(
        "[IdentifyTraits] public class Customer { public int Id { get; set; } [UserId] public string? {|IDFY0101:Email|} { get; set; } }",
        "[IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } public string? Email { get; set; } }")]
    [InlineData(
        "[IdentifyTraits] public class Customer { public string? {|IDFY0201:CreatedAt|} { get; set; } public string? {|IDFY0201:Birthday|} { get; set; } }",
        "[IdentifyTraits] public class Customer { public DateTimeOffset? CreatedAt { get; set; } public DateOnly? Birthday { get; set; } }")]
    [InlineData(
        "[IdentifyTraits] public class Customer { public string? {|IDFY0301:EmailAddress|} { get; set; } public string? {|IDFY0301:Forename|} { get; set; } }",
        "[IdentifyTraits] public class Customer { [TraitName(ReservedTraits.Email)] public string? EmailAddress { get; set; } [TraitName(ReservedTraits.FirstName)] public string? Forename { get; set; } }")]
    [InlineData(
        "public class Customer { [{|IDFY0403:UserId|}] public int Id { get; set; } public string? Email { get; set; } }",
        "[IdentifyTraits]\npublic class Customer { [UserId] public int Id { get; set; } public string? Email { get; set; } }")]
    [InlineData(
        "[IdentifyTraits] public class Customer { public string? Email { get; set; } public string? {|IDFY0501:Password|} { get; set; } public string? {|IDFY0501:ApiKey|} { get; set; } }",
        "[IdentifyTraits] public class Customer { public string? Email { get; set; } [TraitIgnore] public string? Password { get; set; } [TraitIgnore] public string? ApiKey { get; set; } }")]
    public Task A_fix_passes_Roslyns_own_verification(string before, string after) =>
        new Test { TestCode = Usings + before, FixedCode = Usings + after }.RunAsync(TestContext.Current.CancellationToken);

    private const string Usings = "using System;\nusing Identify;\n\n";

    private sealed class Test : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    {
        public Test()
        {
            // Those of the framework that the tests are compiled against; the default ones would be downloaded.
            ReferenceAssemblies = new ReferenceAssemblies("net10.0");
            TestState.AdditionalReferences.AddRange(Analysis.References);
        }

        protected override ParseOptions CreateParseOptions() => Analysis.Latest;

        protected override CompilationOptions CreateCompilationOptions() => Analysis.Options;

        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => typeof(IdentifyGenerator).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => CodeFixVerifier.Providers;
    }
}
