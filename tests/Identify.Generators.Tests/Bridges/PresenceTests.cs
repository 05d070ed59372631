using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Bridges;

/// <summary>Which SDKs the generator finds, and that its code then compiles.</summary>
public sealed class PresenceTests
{
    private const string Types = """
        namespace Shop
        {
            [Identify.IdentifyTraits] public class Customer { [Identify.UserId] public int Id { get; set; } }
            [Identify.IdentifyTraits] public struct Visitor { public int Age { get; set; } }
            [Identify.IdentifyTraits] internal class Order { [Identify.AnonymousId] public string Session { get; set; } }
        }
        """;

    public static TheoryData<string, string> Bridges => new()
    {
        { nameof(Sdk.SegmentCSharp), "SegmentAnalyticsBridge" },
        { nameof(Sdk.SegmentCSharpOldJson), "SegmentAnalyticsBridge" },
        { nameof(Sdk.SegmentCSharpOld), "SegmentAnalyticsBridge" },
        { nameof(Sdk.AnalyticsNet), "AnalyticsNetBridge" },
        { nameof(Sdk.AnalyticsNetOld), "AnalyticsNetBridge" },
        { nameof(Sdk.RudderStack), "RudderStackBridge" },
        { nameof(Sdk.PostHog), "PostHogBridge" },
        { nameof(Sdk.Mixpanel), "MixpanelBridge" },
    };

    private static readonly TestProject CSharp7 = BridgeProject.Default with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable, GlobalUsings = null };

    [Theory, MemberData(nameof(Bridges))]
    public void The_code_is_CSharp_7_3(string sdk, string bridge)
    {
        var compilation = GeneratorRun.Complete(CSharp7, CSharp7.Compile(Types).AddReferences(BridgeProject.FindSdk(sdk).Reference));

        Assert.NotNull(compilation.Assembly.GetTypeByMetadataName($"Identify.Generated.{bridge}"));
    }

    [Fact]
    public void The_code_compiles_with_the_runtime_for_older_frameworks()
    {
        var project = CSharp7.OnNetStandard();

        var compilation = GeneratorRun.Complete(project, project.Compile(Types).AddReferences(Sdk.SegmentCSharp.Reference, Sdk.RudderStack.Reference, Sdk.PostHog.Reference, Sdk.Mixpanel.Reference));

        Assert.NotNull(compilation.Assembly.GetTypeByMetadataName("Identify.Generated.MixpanelBridge"));
    }

    [Fact]
    public void Without_an_SDK_nothing_is_added()
    {
        var files = GeneratorRun.Of(BridgeProject.Default.Compile(Types)).GeneratedSources;

        Assert.Equal(4, files.Length);
        Assert.DoesNotContain(files, file => file.SourceText.ToString().Contains("client", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(Sdk.AnalyticsNetOldest))]
    [InlineData(nameof(Sdk.MixpanelOld))]
    public void A_version_that_lacks_what_the_bridge_needs_has_none(string sdk) =>
        Assert.Equal(4, GeneratorRun.Of(BridgeProject.Default.Compile(Types).AddReferences(BridgeProject.FindSdk(sdk).Reference)).GeneratedSources.Length);

    [Fact]
    public void Segments_new_SDK_beside_the_old_one_cannot_be_named()
    {
        var compilation = GeneratorRun.Complete(CSharp7, CSharp7.Compile(Types).AddReferences(Sdk.SegmentCSharp.Reference, Sdk.AnalyticsNet.Reference));

        Assert.Null(compilation.Assembly.GetTypeByMetadataName("Identify.Generated.SegmentAnalyticsBridge"));
        Assert.NotNull(compilation.Assembly.GetTypeByMetadataName("Identify.Generated.AnalyticsNetBridge"));
    }

    [Fact]
    public void An_alias_hides_an_SDK()
    {
        var compilation = GeneratorRun.Complete(CSharp7, CSharp7.Compile(Types).AddReferences(Sdk.PostHog.Reference.WithAliases(["Hog"])));

        Assert.Null(compilation.Assembly.GetTypeByMetadataName("Identify.Generated.PostHogBridge"));
    }

    [Theory]
    [InlineData("namespace PostHog { public interface IPostHogClient { System.Threading.Tasks.Task IdentifyAsync(string distinctId, System.Collections.Generic.Dictionary<string, object> properties, System.Threading.CancellationToken token); } }")]
    [InlineData("namespace Segment { internal interface IAnalyticsClient { } }")]
    [InlineData("namespace Segment.Analytics { public class Analytics { } }")]
    [InlineData("namespace Mixpanel { public class IMixpanelClient { public object GetPeopleSetMessage { get; set; } } }")]
    [InlineData("public class RudderStack { }")]
    public void An_unrelated_type_of_the_same_name_is_ignored(string source) => Assert.Equal(4, GeneratorRun.Of(CSharp7.Compile(Types, source)).GeneratedSources.Length);

    [Fact]
    public void Two_packages_that_declare_a_client_hide_each_other()
    {
        var namesake = TestProject.Default.Compile("namespace PostHog { public interface IPostHogClient { } }");

        var compilation = GeneratorRun.Complete(CSharp7, CSharp7.Compile(Types).AddReferences(Sdk.PostHog.Reference, namesake.ToMetadataReference()));

        Assert.Null(compilation.Assembly.GetTypeByMetadataName("Identify.Generated.PostHogBridge"));
    }

    [Fact]
    public void An_SDK_without_its_JSON_library_has_no_bridge()
    {
        var compilation = GeneratorRun.Complete(TestProject.Default, TestProject.Default.Compile(Types.Replace("string ", "string? ", StringComparison.Ordinal)).AddReferences(Sdk.AnalyticsNet.Reference));

        Assert.Null(compilation.Assembly.GetTypeByMetadataName("Identify.Generated.AnalyticsNetBridge"));
    }

    [Fact]
    public void Annotated_types_of_another_project_are_handed_over_with_their_serializer()
    {
        var library = GeneratorRun.Complete(TestProject.Default, TestProject.Default.Compile("[Identify.IdentifyTraits] public record Customer([Identify.UserId] string Id, string Email);"));
        var project = BridgeProject.Default with { References = BridgeProject.Default.References.Add(library.ToMetadataReference()) };

        GeneratorRun.Complete(project, project.Compile("""
            using Identify.Generated;
            public static class Call
            {
                public static void Run(Segment.IAnalyticsClient client, Customer customer)
                {
                    client.Identify(CustomerTraits.Serializer, customer);
                    client.Identify(CustomerTraits.Serializer, customer, UserIdentity.User(7));
                }
            }
            """).AddReferences(Sdk.AnalyticsNet.Reference));
    }
}
