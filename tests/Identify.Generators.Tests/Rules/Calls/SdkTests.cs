using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>The declarations of the SDKs bind as the compiler binds the SDKs themselves.</summary>
public class SdkTests
{
    public static TheoryData<string, string, string> Bindings => new()
    {
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(\"id\", new Dictionary<string, object>())", "Identify<T>(string userId, T traits" },
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(\"id\", null)", "Identify(string userId, JsonObject traits" },
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Page(\"title\", new Dictionary<string, object>())", "Page<T>(string title" },
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(\"id\")", "Identify(string userId, JsonObject traits" },
        { "SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(new System.Collections.Hashtable())", "Identify<T>(T traits" },
        { "SegmentCSharp", "Segment.Analytics.Compat.AnalyticsExtensions.Track(null!, \"id\", \"event\", null!)", "Track(Analytics analytics, string userId, string eventName, Dictionary<string, object> properties)" },
        { "SegmentCSharpOld", "new Segment.Analytics.Analytics(null!).Identify(\"id\", new Dictionary<string, object>())", "Identify<T>(string userId, T traits = default(T))" },
        { "AnalyticsNet", "new Segment.Client(\"\").Identify(\"id\", new Segment.Model.Traits().Add(\"a\", 1))", "Identify(string userId, IDictionary<string, object> traits)" },
        { "AnalyticsNetOld", "new Segment.Client(\"\").Identify(\"id\", new Segment.Model.Traits())", "Identify(string userId, Traits traits)" },
        { "AnalyticsNetOldest", "new Segmentio.Client().Identify(\"id\", new Segmentio.Model.Traits(), DateTime.UtcNow)", "Identify(string userId, Traits traits, DateTime? timestamp)" },
        { "RudderStack", "new RudderStack.RudderClient(\"\").Identify(\"id\", new RudderStack.Model.Traits())", "Identify(string userId, IDictionary<string, object> traits)" },
        { "PostHog", "new PostHog.PostHogClient().IdentifyAsync(\"id\", null, null, null)", "string? email, string? name, Dictionary<string, object>? personPropertiesToSet)" },
        { "PostHog", "new PostHog.PostHogClient().GroupIdentifyAsync(\"user-1\", \"company\", \"id:5\")", "(string type, StringOrValue<int> key, string name)" },
        { "PostHog", "new PostHog.PostHogClient().GroupIdentifyAsync(\"user-1\", \"company\", \"id:5\", new Dictionary<string, object>())", "(string type, StringOrValue<int> key, string name, Dictionary<string, object>? properties)" },
        { "PostHog", "new PostHog.PostHogClient().GroupIdentifyAsync(\"user-1\", \"company\", \"id:5\", name: \"Initech\")", "(string distinctId, string type, StringOrValue<int> key, string name)" },
        { "Mixpanel", "new Mixpanel.MixpanelClient(\"\").PeopleSetAsync(\"u\", default)", "PeopleSetAsync(object properties, CancellationToken cancellationToken" },
        { "MixpanelOld", "default(Mixpanel.IMixpanelClient)!.PeopleSet(\"u\", new { age = 5 })", "PeopleSet(object distinctId, object properties)" },
    };

    [Theory]
    [MemberData(nameof(Bindings))]
    public void An_overload_is_chosen_as_with_the_real_assembly(string sdk, string call, string signature)
    {
        var compilation = Compile(sdk, call);
        Assert.Empty(Analysis.GetFaults(compilation).Where(fault => fault.Severity == DiagnosticSeverity.Error));

        var method = compilation.GetSemanticModel(compilation.SyntaxTrees.Last()).GetSymbolInfo(FindCall(compilation), TestContext.Current.CancellationToken).Symbol!;
        Assert.Contains(signature, ((IMethodSymbol)method).OriginalDefinition.ToDisplayString(SignatureFormat), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(\"id\", (IDictionary<string, object>)null!)", "CS0311")]
    [InlineData("SegmentCSharp", "new Segment.Analytics.Analytics(null!).Identify(\"id\", new { plan = 1 })", "CS0311")]
    [InlineData("SegmentCSharp", "new Segment.Analytics.Analytics(null!).Group(\"user\", \"group\")", "CS0311")]
    [InlineData("SegmentCSharp", "new Segment.Serialization.JsonObject().Add(\"price\", (object)1)", "CS1503")]
    [InlineData("SegmentCSharp", "new Segment.Serialization.JsonObject()[\"price\"] = 1m", "CS0266")]
    [InlineData("SegmentCSharp", "new Segment.Serialization.JsonObject()[\"day\"] = DateTime.Now", "CS0029")]
    [InlineData("AnalyticsNet", "new Segment.Client(\"\").Identify(\"id\", new Dictionary<string, string>())", "CS1503")]
    [InlineData("AnalyticsNet", "new Segment.Client(\"\").Group(\"user\", \"group\", null)", "CS0121")]
    [InlineData("AnalyticsNet", "new Segment.Client(\"\").Track(\"user\", \"event\", null)", "CS0121")]
    [InlineData("AnalyticsNetOld", "new Segment.Client(\"\").Identify(\"id\", new Dictionary<string, object>())", "CS1503")]
    [InlineData("PostHog", "new PostHog.PostHogClient().IdentifyAsync(\"id\", new Dictionary<string, object>())", "CS7036")]
    public void What_the_real_assembly_refuses_is_refused(string sdk, string call, string error) =>
        Assert.Contains(error, Compile(sdk, call).GetDiagnostics(TestContext.Current.CancellationToken).Select(fault => fault.Id));

    [Theory]
    [InlineData("byte", "short")]
    [InlineData("ushort", "int")]
    [InlineData("char", "int")]
    [InlineData("uint", "long")]
    [InlineData("ulong", "float")]
    [InlineData("ulong?", "float?")]
    [InlineData("int?", "int?")]
    public void A_number_becomes_JSON_by_the_operator_of_the_real_assembly(string type, string parameter)
    {
        var compilation = Compile("SegmentCSharp", $"new Segment.Serialization.JsonObject()[\"key\"] = default({type})");
        Assert.Empty(Analysis.GetFaults(compilation).Where(fault => fault.Severity == DiagnosticSeverity.Error));

        var conversion = compilation.GetSemanticModel(compilation.SyntaxTrees.Last()).GetConversion(FindCall(compilation).DescendantNodes().OfType<DefaultExpressionSyntax>().Single(), TestContext.Current.CancellationToken);

        Assert.Equal(parameter, conversion.MethodSymbol!.Parameters[0].Type.ToDisplayString());
    }

    private static CSharpCompilation Compile(string sdk, string call) => Analysis
        .Compile($"using PostHog; public class Caller {{ public void Call() {{ {call}; }} }} namespace PostHog {{ }}")
        .AddReferences(((Sdk)typeof(Sdk).GetProperty(sdk)!.GetValue(null)!).Reference);

    private static ExpressionSyntax FindCall(Compilation compilation) =>
        compilation.SyntaxTrees.Last().GetRoot(TestContext.Current.CancellationToken).DescendantNodes().OfType<ExpressionStatementSyntax>().Single().Expression;

    private static readonly SymbolDisplayFormat SignatureFormat = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Fact]
    public void Every_declaration_compiles() => Assert.All(Sdk.All, sdk => Assert.NotEmpty(sdk.Image));
}
