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

    [Fact]
    public Task A_local_variable_is_written_in_place_and_comments_stay() => AssertAsync(
        Sdk.RudderStack,
        """
        using Identify;
        using RudderStack;
        using RudderStack.Model;

        public class SignUp
        {
            public void Run(IRudderAnalyticsClient analytics, User user)
            {
                // Right after registration.
                var traits = new Traits
                {
                    // from the form
                    { "email", user.Mail },
                    { "visits", user.Visits /* of the site */ }, // without bots
                };
                traits.Add("Subscription Plan", "pro");
                traits["$browser"] = user.City; // as told
                analytics.Identify(user.Key, traits);
            }
        }
        """,
        """
        using Identify;
        using RudderStack;
        using RudderStack.Model;

        public class SignUp
        {
            public void Run(IRudderAnalyticsClient analytics, User user)
            {
                // Right after registration.
                analytics.Identify(new CustomerTraits(
                    user.Key,
                    // from the form
                    user.Mail,
                    /* of the site */
                    // without bots
                    user.Visits,
                    "pro",
                    // as told
                    user.City));
            }
        }

        [IdentifyTraits]
        internal sealed record CustomerTraits(
            [UserId] string Id,
            string Email,
            int Visits,
            [TraitName("Subscription Plan")] string SubscriptionPlan,
            [TraitName("$browser")] string Browser);
        """);

    [Fact]
    public Task Options_become_those_of_this_library() => AssertAsync(
        Sdk.AnalyticsNet,
        """
        using Identify;
        using Segment.Model;

        public class SignUp
        {
            public void Run(Segment.IAnalyticsClient analytics, User user, string cookie) =>
                analytics.Identify(user.Key, new Traits { { "email", user.Mail } }, new Options().SetAnonymousId(cookie).SetIntegration("All", false).SetIntegration("Mixpanel", user.Visits > 3));
        }
        """,
        """
        using Identify;
        using Segment.Model;

        public class SignUp
        {
            public void Run(Segment.IAnalyticsClient analytics, User user, string cookie) =>
                analytics.Identify(new CustomerTraits(user.Key, user.Mail, cookie), new IdentifyOptions { Integrations = new Integrations { ["All"] = false, ["Mixpanel"] = user.Visits > 3 } });
        }

        [IdentifyTraits]
        internal sealed record CustomerTraits([UserId] string Id, string Email, [AnonymousId] string AnonymousId);
        """);

    [Fact]
    public Task What_may_be_null_may_be_null_in_the_record() => AssertAsync(
        Sdk.AnalyticsNet,
        """
        using Identify;
        using Segment.Model;

        public class SignUp
        {
            public void Run(Segment.IAnalyticsClient analytics, User? user) => analytics?.Identify(user?.Key, new Traits { { "2fa", user?.Visits } });
        }
        """,
        """
        using Identify;
        using Segment.Model;

        public class SignUp
        {
            public void Run(Segment.IAnalyticsClient analytics, User? user) => analytics?.Identify(new CustomerTraits(user?.Key, user?.Visits));
        }

        [IdentifyTraits]
        internal sealed record CustomerTraits([UserId] string? Id, [TraitName("2fa"), TraitNull] int? _2Fa);
        """);

    [Fact]
    public Task PostHog_gets_an_object() => AssertAsync(
        Sdk.PostHog,
        """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Identify;
        using PostHog;

        public class SignUp
        {
            public Task Run(IPostHogClient analytics, User user, CancellationToken stop)
            {
                return analytics.IdentifyAsync(user.Key, user.Mail, null, new() { ["plan_tier"] = "pro", ["Company"] = new Dictionary<string, object> { ["employees"] = 5 } }, new Dictionary<string, object> { ["created_at"] = user.Created }, stop);
            }
        }
        """,
        """
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Identify;
        using PostHog;

        public class SignUp
        {
            public Task Run(IPostHogClient analytics, User user, CancellationToken stop)
            {
                return analytics.IdentifyAsync(new CustomerTraits(user.Key, user.Mail, "pro", new CompanyTraits(5), user.Created), cancellationToken: stop);
            }
        }

        [IdentifyTraits]
        internal sealed record CustomerTraits(
            [UserId] string Id,
            string Email,
            [TraitName("plan_tier")] string PlanTier,
            [TraitName("Company")] CompanyTraits Company,
            [TraitName("created_at")] System.DateTime CreatedAt);

        internal sealed record CompanyTraits(int Employees);
        """);

    [Theory]
    [InlineData("analytics.IdentifyAsync(user.Key, new() { [\"createdAt\"] = user.Created }, null, default(System.Threading.CancellationToken));")]
    [InlineData("analytics.IdentifyAsync(user.Key, null, new() { [\"plan\"] = 1 }, default(System.Threading.CancellationToken));")]
    [InlineData("analytics.IdentifyAsync(user.Key, user.Mail, null, new() { [\"email\"] = user.Mail });")]
    [InlineData("PostHog.Sdk.PostHogSdk.IdentifyAsync(user.Key, new() { [\"analytics\"] = 1 });")]
    public async Task What_PostHog_would_store_in_another_way_is_left_alone(string call) => Assert.Empty(await FindAsync(
        new CodeFixVerifier { Sdk = Sdk.PostHog }.CreateSolution(["using PostHog; public class SignUp { public void Run(IPostHogClient analytics, User user) { " + call + " } }", User])));

    [Fact]
    public Task Mixpanel_gets_an_object_instead_of_an_anonymous_one() => AssertAsync(
        Sdk.Mixpanel,
        """
        using System.Threading.Tasks;
        using Identify;

        public class SignUp
        {
            public async Task Run(Mixpanel.IMixpanelClient analytics, User user, int id)
            {
                await analytics.PeopleSetAsync(id, new { Email = user.Mail, user.Visits, created = user.Created, plan_tier = "pro" });
            }
        }
        """,
        """
        using System.Threading.Tasks;
        using Identify;

        public class SignUp
        {
            public async Task Run(Mixpanel.IMixpanelClient analytics, User user, int id)
            {
                await analytics.IdentifyAsync(new CustomerTraits(id, user.Mail, user.Visits, user.Created, "pro"));
            }
        }

        [IdentifyTraits]
        internal sealed record CustomerTraits(
            [UserId] int Id,
            string Email,
            [TraitName("Visits")] int Visits,
            System.DateTime CreatedAt,
            [TraitName("plan_tier")] string PlanTier);
        """);

    [Fact]
    public Task The_ID_among_Mixpanels_properties_is_that_of_the_user() => AssertAsync(
        Sdk.Mixpanel,
        """
        using Identify;

        var user = new User();
        Mixpanel.IMixpanelClient analytics = new Mixpanel.MixpanelClient("token");
        await analytics.PeopleSetAsync(new { DistinctId = user.Key, Name = user.City });

        """,
        """
        using Identify;

        var user = new User();
        Mixpanel.IMixpanelClient analytics = new Mixpanel.MixpanelClient("token");
        await analytics.IdentifyAsync(new CustomerTraits(user.Key, user.City));

        [IdentifyTraits]
        internal sealed record CustomerTraits([UserId] string Id, string Name);

        """,
        OutputKind.ConsoleApplication);

    [Theory]
    [InlineData("analytics.PeopleSetAsync(user.Key, new { tier = user.Tier });")]
    [InlineData("analytics.PeopleSetAsync(user.Key, new { address = new { city = user.City } });")]
    [InlineData("analytics.PeopleSetAsync(user.Key, user);")]
    [InlineData("analytics.PeopleSetAsync(user.Key, new { plan = 1, ip = \"8.8.8.8\" });")]
    [InlineData("analytics.PeopleSetAsync(user.Key, new System.Collections.Generic.Dictionary<string, object> { [\"$ignore_time\"] = true });")]
    [InlineData("analytics.PeopleSetAsync(user.Key, new { DistinctId = user.Mail });")]
    [InlineData("analytics.PeopleSetOnceAsync(user.Key, new { plan = 1 });")]
    [InlineData("analytics.TrackAsync(\"e\", user.Key, new { plan = 1 });")]
    public async Task What_Mixpanel_would_not_send_alike_is_left_alone(string call) => Assert.Empty(await FindAsync(
        new CodeFixVerifier { Sdk = Sdk.Mixpanel }.CreateSolution(["public class SignUp { public void Run(Mixpanel.IMixpanelClient analytics, User user) { " + call + " } }", User])));

    [Theory]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"plan\", user.Tier } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"tag\", user.Tag! } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { user.City, user.City } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\", user.Mail }, { \"Email\", user.Mail } });")]
    [InlineData("analytics.Identify(\"constant\", new Traits { { \"email\", user.Mail } });")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\", user.Mail } }, options);")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\", user.Mail } }, new Options().SetContext(new Context()));")]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\", user.Mail } }, new Options().SetIntegration(\"all\", false));")]
    [InlineData("var traits = new Traits(); user.Visits++; traits.Add(\"visits\", user.Visits); analytics.Identify(user.Key, traits);")]
    [InlineData("var traits = new Traits(); if (user.Visits > 3) traits.Add(\"visits\", user.Visits); analytics.Identify(user.Key, traits);")]
    [InlineData("var traits = new Traits { { \"email\", user.Mail } }; analytics.Identify(user.Key, traits); analytics.Track(user.Key, \"e\", traits);")]
    [InlineData("var traits = new Traits { { \"email\", user.Mail } }; traits[\"email\"] = user.City; analytics.Identify(user.Key, traits);")]
    [InlineData("analytics.Identify(user.Key, user.Visits > 3 ? new Traits() : new Traits { { \"email\", user.Mail } });")]
    [InlineData("analytics.Track(user.Key, \"Identify\", new Properties { { \"email\", user.Mail } });")]
    public async Task What_is_doubtful_is_left_alone(string call) => Assert.Empty(await FindAsync(
        new CodeFixVerifier { Sdk = Sdk.AnalyticsNet, Library = Newtonsoft }.CreateSolution(["using Segment; using Segment.Model; public class SignUp { public void Run(IAnalyticsClient analytics, User user, Options options) { " + call + " } }", User])));

    [Theory]
    [InlineData("Identify(user.Key, new Traits { { \"email\", user.Mail } });")]
    [InlineData("base.Identify(user.Key, new Traits { { \"email\", user.Mail } });")]
    public async Task A_client_that_calls_itself_is_left_alone(string call)
    {
        var solution = new CodeFixVerifier { Sdk = Sdk.AnalyticsNet, Library = Newtonsoft }.CreateSolution(
            ["using Segment.Model; public class Own : Segment.Client { public Own() : base(\"\") { } public void Run(User user) { " + call + " } }", User]);

        Assert.Empty(await FindAsync(solution, "Identify("));
    }

    private static async Task AssertAsync(Sdk sdk, string before, string after, OutputKind output = OutputKind.DynamicallyLinkedLibrary)
    {
        var solution = new CodeFixVerifier { Sdk = sdk, Library = Newtonsoft, Language = LanguageVersion.Latest, Output = output }.CreateSolution([before, User]);
        var action = Assert.Single(await FindAsync(solution));

        var changed = await CodeFixVerifier.ApplyAsync(action);

        Assert.Equal(after, (await CodeFixVerifier.GetTextsAsync(changed, 1))[0]);
        var compilation = (await CodeFixVerifier.CompileAsync(changed))[0];
        Assert.Empty(Analysis.GetFaults(compilation));
    }

    private static async Task<List<CodeAction>> FindAsync(Solution solution, string place = "analytics")
    {
        var document = solution.Projects.Single().Documents.First();
        var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        var found = new List<CodeAction>();
        var position = text.LastIndexOf(place, StringComparison.Ordinal) + place.Length + 2;
        await new ConvertToRecordRefactoring().ComputeRefactoringsAsync(new(document, new TextSpan(position, 0), found.Add, TestContext.Current.CancellationToken));
        return found;
    }
}
