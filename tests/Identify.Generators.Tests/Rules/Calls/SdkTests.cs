using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>The declarations of the SDKs bind as the compiler binds the SDKs themselves.</summary>
public class SdkTests
{
    public static TheoryData<string, string, string> Bindings => new()
    {
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(\"id\", new Dictionary<string, object>())", "Identify<T>(string userId, T traits" },
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(\"id\", null)", "Identify(string userId, JsonObject traits" },
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Page(\"title\", new Dictionary<string, object>())", "Page<T>(string title" },
        { "AnalyticsNet", "new Segment.Client(\"\").Identify(\"id\", new Segment.Model.Traits().Add(\"a\", 1))", "Identify(string userId, IDictionary<string, object> traits)" },
        { "AnalyticsNetOld", "new Segment.Client(\"\").Identify(\"id\", new Segment.Model.Traits())", "Identify(string userId, Traits traits)" },
        { "AnalyticsNetOldest", "new Segmentio.Client().Identify(\"id\", new Segmentio.Model.Traits(), DateTime.UtcNow)", "Identify(string userId, Traits traits, DateTime? timestamp)" },
        { "RudderStack", "new RudderStack.RudderClient(\"\").Identify(\"id\", new RudderStack.Model.Traits())", "Identify(string userId, IDictionary<string, object> traits)" },
        { "PostHog", "new PostHog.PostHogClient().IdentifyAsync(\"id\", null, null, null)", "string? email, string? name, Dictionary<string, object>? personPropertiesToSet)" },
        { "PostHog", "new PostHog.PostHogClient().GroupIdentifyAsync(\"user-1\", \"company\", \"id:5\")", "(string type, StringOrValue<int> key, string name)" },
        { "Mixpanel", "new Mixpanel.MixpanelClient(\"\").PeopleSetAsync(\"u\", default)", "PeopleSetAsync(object properties, CancellationToken cancellationToken" },
        { "MixpanelOld", "default(Mixpanel.IMixpanelClient)!.PeopleSet(\"u\", new { age = 5 })", "PeopleSet(object distinctId, object properties)" },
    };

    [Theory]
    [MemberData(nameof(Bindings))]
    public void An_overload_is_chosen_as_with_the_real_assembly(string sdk, string call, string signature)
    {
        var reference = ((Sdk)typeof(Sdk).GetProperty(sdk)!.GetValue(null)!).Reference;
        var compilation = Analysis.Compile($"using PostHog; public class Caller {{ public void Call() {{ {call}; }} }} namespace PostHog {{ }}").AddReferences(reference);
        Assert.Empty(Analysis.GetFaults(compilation).Where(fault => fault.Severity == DiagnosticSeverity.Error));

        var tree = compilation.SyntaxTrees.Last();
        var invocation = tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.ExpressionStatementSyntax>().Single().Expression;
        var method = compilation.GetSemanticModel(tree).GetSymbolInfo(invocation, TestContext.Current.CancellationToken).Symbol!;
        Assert.Contains(signature, ((IMethodSymbol)method).OriginalDefinition.ToDisplayString(SignatureFormat), StringComparison.Ordinal);
    }

    private static readonly SymbolDisplayFormat SignatureFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Fact]
    public void Every_declaration_compiles() => Assert.All(Sdk.All, sdk => Assert.NotEmpty(sdk.Image));
}
