using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.Generators.Tests.Rules;

/// <summary>Code that the fuzzer found: it does not compile, and must not stop the generator either.</summary>
public class HalfTypedTests
{
    [Theory]
    [InlineData("[IdentifyTraits] public class Customer { } [IdentifyTraits] public struct Customer { }")]
    [InlineData("class Shop { [IdentifyTraits] public class Customer { } } struct Shop { [IdentifyTraits] public class Customer { } }")]
    [InlineData("[IdentifyTraits] class Customer { } [IdentifyTraits] class Customer { }")]
    [InlineData("[IdentifyTraits public class Customer { [UserId public int Id { get; set; } }")]
    [InlineData("[assembly: IdentifyTraits(typeof())] [IdentifyTraits(] public record Customer(string")]
    public async Task Nothing_throws(string source)
    {
        var generated = Analysis.Generate(Analysis.Compile(source));

        Assert.Contains(generated.GetDiagnostics(TestContext.Current.CancellationToken), fault => fault.Severity == DiagnosticSeverity.Error);
        await Analysis.RunRulesAsync(generated, TestContext.Current.CancellationToken);
    }
}
