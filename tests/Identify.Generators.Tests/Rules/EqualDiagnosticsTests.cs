using Xunit;

namespace Identify.Generators.Tests.Rules;

/// <summary>An editor that asks again must get diagnostics that are equal to the first ones, or it collects them.</summary>
public class EqualDiagnosticsTests
{
    [Theory]
    [MemberData(nameof(Faults.All), MemberType = typeof(Faults))]
    public async Task Asking_twice_gives_equal_diagnostics(string id, string marked)
    {
        var compilation = Analysis.Compile(Analysis.Unmark(marked).Source);

        var first = await Analysis.RunRulesAsync(compilation.Clone(), TestContext.Current.CancellationToken);
        var second = await Analysis.RunRulesAsync(compilation.Clone(), TestContext.Current.CancellationToken);

        Assert.Contains(first, diagnostic => diagnostic.Id == id);
        Assert.Equal(first.AsEnumerable(), second);
    }
}
