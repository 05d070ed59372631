using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

public class DerivedMembersTests
{
    private const string Types =
        """
        [IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } public int Age { get; set; } }
        public class Premium : Customer { public string? Plan { get; set; } public int Points { get; set; } }
        public class Plain : Customer { public void Pay() { } }
        [IdentifyTraits] public class Partner : Customer { public string? Plan { get; set; } }

        """;

    [Fact]
    public async Task Members_of_a_derived_class_are_missing()
    {
        var diagnostic = Assert.Single(await RunAsync("public static class Calls { public static string Send(Premium premium) => premium.ToIdentifyJson(); }"));

        Assert.Equal("IDFY0408", diagnostic.Id);
        Assert.Equal(
            "'Premium' declares 'Plan', 'Points', but only the members of 'Customer' are sent; annotate 'Premium' with [IdentifyTraits] too",
            diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("Customer customer")]
    [InlineData("Plain customer")]
    [InlineData("Partner customer")]
    public async Task Nothing_is_missing_here(string parameter) =>
        Assert.Empty(await RunAsync($"public static class Calls {{ public static string Send({parameter}) => customer.ToIdentifyJson(); }}"));

    [Fact]
    public async Task A_cast_says_that_it_is_meant() =>
        Assert.Empty(await RunAsync("public static class Calls { public static string Send(Premium premium) => ((Customer)premium).ToIdentifyJson(); }"));

    private static async Task<IEnumerable<Diagnostic>> RunAsync(string calls)
    {
        var generated = Analysis.Generate(Analysis.Compile(Types + calls));
        Assert.Empty(generated.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return (await Analysis.RunRulesAsync(generated, TestContext.Current.CancellationToken)).Where(diagnostic => diagnostic.Id == "IDFY0408");
    }
}
