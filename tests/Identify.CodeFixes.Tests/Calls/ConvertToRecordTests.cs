using Identify.CodeFixes.Refactorings;
using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Identify.CodeFixes.Tests.Calls;

public class ConvertToRecordTests
{
    private const string User = "public class User { public string Key = \"\"; public string Mail = \"\"; public string? Phone; public System.DateTime Created; public int Visits; public int? Age; public string City = \"\"; public Tier Tier; public object? Tag; } public enum Tier { Free } ";

    /// <summary>What Analytics.NET brings along.</summary>
    private const string Newtonsoft = "namespace Newtonsoft.Json.Linq { public class JRaw { public JRaw(object value) { } } }";

    [Fact]
    public Task A_dictionary_becomes_a_record() => AssertAsync(
        Sdk.AnalyticsNet,
        """
        using Segment;
        using Segment.Model;

        namespace Shop
        {
            public class SignUp
            {
                public void Run(IAnalyticsClient? analytics, User user)
                {
                    analytics?.Identify(user.Key, new Traits
                    {
                        { "email", user.Mail },
                        { "phone", user.Phone },
                        { "createdAt", user.Created },
                        { "visit_count", user.Visits },
                        { "age", user.Age },
                    }); // once
                }
            }
        }
        """,
        """
        using Identify;
        using Segment;
        using Segment.Model;

        namespace Shop
        {
            public class SignUp
            {
                public void Run(IAnalyticsClient? analytics, User user)
                {
                    analytics?.Identify(new CustomerTraits(user.Key, user.Mail, user.Phone, user.Created, user.Visits, user.Age)); // once
                }
            }

            [IdentifyTraits]
            internal sealed record CustomerTraits(
                [UserId] string Id,
                string Email,
                [TraitNull] string? Phone,
                System.DateTime CreatedAt,
                [TraitName("visit_count")] int VisitCount,
                [TraitNull] int? Age);
        }
        """);

    [Fact]
    public Task A_JSON_object_with_an_object_becomes_two() => AssertAsync(
        Sdk.SegmentCSharp,
        """
        using Segment.Analytics;
        using Segment.Serialization;

        var analytics = new Analytics(new Configuration("key"));
        var user = new User();
        analytics.Identify(user.Key, new JsonObject { ["phone"] = user.Phone, ["address"] = new JsonObject { ["city"] = user.City } });

        """,
        """
        using Identify;
        using Segment.Analytics;
        using Segment.Serialization;

        var analytics = new Analytics(new Configuration("key"));
        var user = new User();
        analytics.Identify(new CustomerTraits(user.Key, user.Phone, new AddressTraits(user.City)));

        [IdentifyTraits]
        internal sealed record CustomerTraits([UserId] string Id, [TraitNull] string? Phone, AddressTraits Address);

        internal sealed record AddressTraits(string City);

        """,
        OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"plan\", user.Tier } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"tag\", user.Tag! } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { user.City, user.City } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\", user.Mail /* theirs */ } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\", user.Mail }, { \"Email\", user.Mail } });")]
    [InlineData("analytics.Identify(\"constant\", new Traits { { \"email\", user.Mail } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\", user.Mail } }, new Options());")]
    [InlineData("analytics.Track(user.Key, \"Identify\", new Properties { { \"email\", user.Mail } });")]
    [InlineData("var traits = new Traits { { \"email\", user.Mail } }; analytics.Identify(user.Key, traits);")]
    public async Task What_is_doubtful_is_left_alone(string call) => Assert.Empty(await FindAsync(
        new CodeFixVerifier { Sdk = Sdk.AnalyticsNet, Library = Newtonsoft }.CreateSolution(["using Segment; using Segment.Model; public class SignUp { public void Run(IAnalyticsClient analytics, User user) { " + call + " } }", User])));

    private static async Task AssertAsync(Sdk sdk, string before, string after, OutputKind output = OutputKind.DynamicallyLinkedLibrary)
    {
        var solution = new CodeFixVerifier { Sdk = sdk, Library = Newtonsoft, Language = LanguageVersion.Latest, Output = output }.CreateSolution([before, User]);
        var action = Assert.Single(await FindAsync(solution));

        var changed = await CodeFixVerifier.ApplyAsync(action);

        Assert.Equal(after, (await CodeFixVerifier.GetTextsAsync(changed, 1))[0]);
        var compilation = (await CodeFixVerifier.CompileAsync(changed))[0];
        Assert.Empty(Analysis.GetFaults(compilation));
    }

    private static async Task<List<CodeAction>> FindAsync(Solution solution)
    {
        var document = solution.Projects.Single().Documents.First();
        var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        var found = new List<CodeAction>();
        await new ConvertToRecordRefactoring().ComputeRefactoringsAsync(new(
            document, new TextSpan(text.LastIndexOf("analytics", StringComparison.Ordinal) + "analytics?.".Length, 0), found.Add, TestContext.Current.CancellationToken));
        return found;
    }
}
