using System.Text;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Microsoft.CodeAnalysis.Text;

namespace Identify.Generators.Tests.Snapshots;

/// <summary>The whole text of a few generated files. To update them, delete the folders beside this file, run the tests, and review what they wrote.</summary>
public sealed class GeneratedFileTests
{
    private const string Holders = """
        #pragma warning disable CS1591 // the documentation of the types themselves
        namespace Shop
        {
            [Identify.IdentifyTraits]
            public class Customer
            {
                [Identify.UserId] public System.Guid Id { get; set; }
                public Address Home { get; set; }
                public Address[] Others { get; set; }
            }

            [Identify.IdentifyTraits]
            public struct Supplier
            {
                public Address Office { get { return null; } }
                [Identify.TraitNull] public int? Rating { get; set; }
            }

            public class Address
            {
                public string City { get; set; }
                public Kind Kind { get; set; }
                public System.Collections.Generic.Dictionary<string, double> Scores { get; set; }
            }

            public enum Kind { Home, [System.Runtime.Serialization.EnumMember(Value = "at work")] Work }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp13)]
    public async Task Two_types_that_hold_a_third(LanguageVersion language)
    {
        var folder = Repository.PathOf("tests", "Identify.Generators.Tests", "Snapshots", language.ToString());
        if (!Directory.Exists(folder))
            Write(folder, language);

        var test = new Test(language) { TestState = { Sources = { Holders } } };
        foreach (var file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
            test.TestState.GeneratedSources.Add((typeof(IdentifyGenerator), Path.GetFileNameWithoutExtension(file) + ".cs", SourceText.From(File.ReadAllText(file), Encoding.UTF8)));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static void Write(string folder, LanguageVersion language)
    {
        Directory.CreateDirectory(folder);
        var project = TestProject.Default with { Language = language, Nullable = NullableContextOptions.Disable };
        foreach (var file in new GeneratorRun(project).Update(project.Compile(Holders)).GeneratedSources)
            File.WriteAllText(Path.Combine(folder, Path.GetFileNameWithoutExtension(file.HintName) + ".txt"), file.SourceText.ToString());

        Assert.Fail($"The files in {folder} were missing and have been written.");
    }

    private sealed class Test : CSharpSourceGeneratorTest<IdentifyGenerator, DefaultVerifier>
    {
        private readonly LanguageVersion _language;

        public Test(LanguageVersion language)
        {
            _language = language;

            // No package: the reference assemblies are those of the SDK.
            ReferenceAssemblies = new("net10.0");
            TestState.AdditionalReferences.AddRange(Framework.References);
            TestState.AdditionalReferences.Add(TestProject.Runtime);
            CompilerDiagnostics = CompilerDiagnostics.Warnings;
        }

        protected override ParseOptions CreateParseOptions() => new CSharpParseOptions(_language, DocumentationMode.Diagnose);
    }
}
