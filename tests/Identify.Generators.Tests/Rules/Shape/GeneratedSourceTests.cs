using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

/// <summary>Generators do not see what others write. The rules do, and must not judge it as if it were sent.</summary>
public class GeneratedSourceTests
{
    [Fact]
    public async Task A_member_that_another_generator_writes_is_not_sent()
    {
        var diagnostic = Assert.Single(await RunAsync(
            "[IdentifyTraits] public partial class Customer { public string? Plan { get; set; } }",
            "public partial class Customer { public string? EmailAddress { get; set; } }"));

        Assert.Equal("IDFY0402", diagnostic.Id);
        Assert.StartsWith("'Customer.EmailAddress' of type 'string?' is not sent because another source generator writes it", diagnostic.GetMessage(null), StringComparison.Ordinal);
        Assert.Equal("Source1.cs", diagnostic.Location.SourceTree!.FilePath);
    }

    [Theory]
    [InlineData("[UserId] public Key Id { get; set; } public string? Plan { get; set; }", "Id")]
    [InlineData("public Key Age { get; set; }", "Age")]
    public async Task A_type_that_another_generator_completes_is_not_what_it_seems(string members, string name)
    {
        var diagnostic = Assert.Single(await RunAsync(
            $"[IdentifyTraits] public class Customer {{ {members} }} public readonly partial struct Key {{ }}",
            "public readonly partial struct Key : System.IFormattable { public string ToString(string? format, System.IFormatProvider? provider) => \"\"; }"));

        Assert.Equal("IDFY0402", diagnostic.Id);
        Assert.StartsWith($"'Customer.{name}' of type 'Key' is not sent because another source generator completes its type", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Methods_of_another_generator_do_not_matter() => Assert.Empty(await RunAsync(
        "[IdentifyTraits] public partial class Customer { public string? Plan { get; set; } public Order? Last { get; set; } } public partial class Order { public int Total { get; set; } }",
        "public partial class Customer { public void Log() { } } public partial class Order { public void Log() { } }"));

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(string source, string other)
    {
        var compilation = Analysis.Compile(source);
        CSharpGeneratorDriver
            .Create([new IdentifyGenerator().AsSourceGenerator(), new OtherGenerator(other).AsSourceGenerator()], parseOptions: Analysis.Latest)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _, TestContext.Current.CancellationToken);
        Assert.Empty(generated.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await Analysis.RunRulesAsync(generated, TestContext.Current.CancellationToken);
    }

    private sealed class OtherGenerator(string source) : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) =>
            context.RegisterSourceOutput(context.CompilationProvider, (output, _) => output.AddSource("Other.g.cs", source));
    }
}
