using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

public class ForeignTypesTests
{
    [Fact]
    public async Task Many_types_of_a_library_are_reported_once()
    {
        var diagnostics = await RunAsync(30, "[IdentifyTraits] public class Customer { public string? Email { get; set; } public Library.Part0? Billing { get; set; } }");

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal("IDFY0406", diagnostic.Id);
        Assert.StartsWith("'Customer.Billing' brings in 30 types of other assemblies with 30 values;", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_are_those_of_a_type_that_the_assembly_annotates()
    {
        var diagnostics = await RunAsync(30, "[assembly: IdentifyTraits(typeof(Library.Part0))]");

        Assert.Equal(["IDFY0301", "IDFY0406"], diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Few_types_are_judged_one_by_one()
    {
        var diagnostics = await RunAsync(3, "[IdentifyTraits] public class Customer { public string? Email { get; set; } public Library.Part0? Billing { get; set; } }");

        Assert.Empty(diagnostics);
    }

    private static async Task<IEnumerable<Diagnostic>> RunAsync(int count, string source)
    {
        var parts = string.Concat(Enumerable.Range(0, count).Select(number =>
            $"public class Part{number} {{ public string? EmailAddress {{ get; set; }} {(number + 1 < count ? $"public Part{number + 1}? Next {{ get; set; }}" : "")} }} "));
        var library = Analysis.Compile($"namespace Library {{ {parts} }}").WithAssemblyName("Library");
        return await Analysis.RunRulesAsync(Analysis.Compile(source).AddReferences(library.ToMetadataReference()), TestContext.Current.CancellationToken);
    }
}
