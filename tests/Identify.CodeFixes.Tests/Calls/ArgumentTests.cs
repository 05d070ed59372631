using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests.Calls;

/// <summary>Fixes of whole arguments.</summary>
public class ArgumentTests
{
    private const string Start = "using System; using System.Collections.Generic; using System.Globalization; using Segment.Analytics; using Segment.Analytics.Compat; using Segment.Serialization; public class SignUp { public void Run(Analytics analytics, User user) => ";

    private static readonly string StartOfBlock = Start.Replace(" => ", " ", StringComparison.Ordinal);

    private const string User = " } public class User { public string Key = \"\"; public string Mail = \"\"; public int? Age; public decimal Total; public decimal? Rest; public DateTime Created; public DateTimeOffset? Seen; public Guid Token; public object? Tag; public Tier Tier; } public enum Tier : byte { Free }";

    [Theory]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\" /* theirs */, user.Mail }, { \"age\", user.Age } });", "analytics.Identify(user.Key, new JsonObject { { \"email\" /* theirs */, user.Mail }, { \"age\", user.Age } });")]
    [InlineData("analytics.Identify(user.Key, new Dictionary<string, object?>() { [\"total\"] = user.Total, [\"rest\"] = user.Rest, [\"none\"] = null });", "analytics.Identify(user.Key, new JsonObject() { [\"total\"] = (double)user.Total, [\"rest\"] = (double?)user.Rest, [\"none\"] = JsonNull.Instance });")]
    [InlineData("analytics.Track(\"Ordered\", new Properties { [\"at\"] = user.Created, [\"seen\"] = user.Seen, [\"token\"] = user.Token });", "analytics.Track(\"Ordered\", new JsonObject { [\"at\"] = user.Created.ToString(\"o\", CultureInfo.InvariantCulture), [\"seen\"] = user.Seen?.ToString(\"o\", CultureInfo.InvariantCulture), [\"token\"] = user.Token.ToString() });")]
    [InlineData("analytics.Identify(user.Key, new Traits { [\"address\"] = new Dictionary<string, object> { [\"city\"] = user.Mail } });", "analytics.Identify(user.Key, new JsonObject { [\"address\"] = new JsonObject { [\"city\"] = user.Mail } });")]
    public Task A_dictionary_becomes_a_JSON_object(string before, string after) => new CodeFixVerifier { Sdk = Sdk.SegmentCSharp, Title = "Pass a JsonObject" }.AssertAsync(
        "IDFY0604", Start + before + User, Start + after + User);

    [Theory]
    [InlineData("{ var traits = new Traits { [\"age\"] = user.Age }; traits.Add(\"tier\", user.Tier); analytics.Identify(user.Key, traits); }", "{ var traits = new JsonObject { [\"age\"] = user.Age }; traits.Add(\"tier\", (byte)user.Tier); analytics.Identify(user.Key, traits); }")]
    [InlineData("{ Traits traits = new() { { \"letter\", 'x' } }; analytics.Identify(user.Key, traits); }", "{ JsonObject traits = new() { { \"letter\", ('x').ToString() } }; analytics.Identify(user.Key, traits); }")]
    [InlineData("{ analytics.Identify(user.Key, new Traits { [\"tags\"] = new List<string> { user.Mail }, [\"days\"] = new[] { DateOnly.MinValue } }); }", "{ analytics.Identify(user.Key, new JsonObject { [\"tags\"] = new JsonArray { user.Mail }, [\"days\"] = new JsonArray { DateOnly.MinValue.ToString(\"o\", CultureInfo.InvariantCulture) } }); }")]
    public Task So_does_one_in_a_local_variable_and_what_is_in_it(string before, string after) => new CodeFixVerifier { Sdk = Sdk.SegmentCSharp, Title = "Pass a JsonObject" }.AssertAsync(
        "IDFY0604", StartOfBlock + before + User, StartOfBlock + after + User);

    [Theory]
    [InlineData("analytics.Track(id, \"Ordered\", new Properties { [\"items\"] = 3 });", "analytics.Track(\"Ordered\", new JsonObject { [\"items\"] = 3 }, {raw.UserId = id;});")]
    [InlineData("analytics.Screen(id, \"Home\", new Properties());", "analytics.Screen(\"Home\", properties: new JsonObject(), category: null, enrichment: {raw.UserId = id;});")]
    [InlineData("analytics.Group(user.Key, \"g\", null);", "var userId = user.Key;\n        analytics.Group(\"g\", null, {raw.UserId = userId;});")]
    public Task A_user_ID_is_passed_in_an_enrichment(string before, string after)
    {
        after = after
            .Replace("{raw", "raw =>\n        {\n            raw", StringComparison.Ordinal)
            .Replace(";}", ";\n            return raw;\n        }", StringComparison.Ordinal);
        return new CodeFixVerifier { Sdk = Sdk.SegmentCSharp, Language = LanguageVersion.CSharp7_3 }.AssertAsync("IDFY0605", Write(before), Write(after));

        static string Write(string statement) => $$"""
            using Segment.Analytics;
            using Segment.Analytics.Compat;
            using Segment.Serialization;

            public class Shop
            {
            #pragma warning disable CS0618
                public void Run(Analytics analytics, User user, string id)
                {
                    {{statement}}
                }
            }

            public class User { public string Key = ""; }
            """;
    }

    [Theory]
    [InlineData("if (user.Age > 3) analytics.Track(user.Key, \"Ordered\", new Properties());")]
    [InlineData("AnalyticsExtensions.Track(analytics, user.Key, \"Ordered\", new Properties());")]
    [InlineData("analytics.Track(user.Key, \"Ordered\", new Properties { [\"tag\"] = user.Tag! });")]
    public Task A_user_ID_that_has_no_other_place_is_left(string statement) =>
        new CodeFixVerifier { Sdk = Sdk.SegmentCSharp }.AssertNoneAsync("IDFY0605", "#pragma warning disable CS0618\n" + StartOfBlock + "{ " + statement + " }" + User);

    [Fact]
    public Task A_version_without_enrichment_leaves_the_user_ID() => new CodeFixVerifier { Sdk = Sdk.SegmentCSharpOld }.AssertNoneAsync(
        "IDFY0605", "#pragma warning disable CS0618\n" + StartOfBlock + "{ analytics.Track(user.Key, \"Ordered\", new Properties()); }" + User);

    [Fact]
    public Task A_version_that_loses_null_leaves_nullable_numbers() => new CodeFixVerifier { Sdk = Sdk.SegmentCSharpOldJson }.AssertNoneAsync(
        "IDFY0604", Start + "analytics.Identify(user.Key, new Traits { { \"age\", user.Age } });" + User);

    [Theory]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"tag\", user.Tag! } });")]
    [InlineData("analytics.Identify(user.Key, new Dictionary<string, object>(new Traits()));")]
    public Task What_has_no_exact_form_is_left_alone(string call) =>
        new CodeFixVerifier { Sdk = Sdk.SegmentCSharp }.AssertNoneAsync("IDFY0604", Start + call + User);

    [Fact]
    public Task Swapped_arguments_are_swapped_back() => new CodeFixVerifier { Sdk = Sdk.Mixpanel, Title = "Swap", Language = LanguageVersion.CSharp7_3 }.AssertAsync(
        "IDFY0607",
        "public class SignUp { public void Run(Mixpanel.IMixpanelClient mixpanel, string id, int age) { mixpanel.PeopleSetAsync(new { age } /* first */, id /* second */); } }",
        "public class SignUp { public void Run(Mixpanel.IMixpanelClient mixpanel, string id, int age) { mixpanel.PeopleSetAsync(id /* first */, new { age } /* second */); } }");

    [Fact]
    public Task A_reversed_alias_is_turned_around() => new CodeFixVerifier { Sdk = Sdk.AnalyticsNet, Title = "Swap" }.AssertAsync(
        "IDFY0607",
        "public class SignUp { public void Run(Segment.IAnalyticsClient analytics, string anonymousId, string userId) => analytics.Alias(userId: anonymousId, previousId: userId); }",
        "public class SignUp { public void Run(Segment.IAnalyticsClient analytics, string anonymousId, string userId) => analytics.Alias(userId: userId, previousId: anonymousId); }");
}
