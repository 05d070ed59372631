using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests.Calls;

/// <summary>Fixes of whole arguments.</summary>
public class ArgumentTests
{
    private const string Start = "using System; using System.Collections.Generic; using System.Globalization; using Segment.Analytics; using Segment.Analytics.Compat; using Segment.Serialization; public class SignUp { public void Run(Analytics analytics, User user) => ";

    private const string User = " } public class User { public string Key = \"\"; public string Mail = \"\"; public int? Age; public decimal Total; public decimal? Rest; public DateTime Created; public DateTimeOffset? Seen; public Guid Token; public object? Tag; }";

    [Theory]
    [InlineData("analytics.Identify(user.Key, new Traits { { \"email\" /* theirs */, user.Mail }, { \"age\", user.Age } });", "analytics.Identify(user.Key, new JsonObject { { \"email\" /* theirs */, user.Mail }, { \"age\", user.Age } });")]
    [InlineData("analytics.Identify(user.Key, new Dictionary<string, object?>() { [\"total\"] = user.Total, [\"rest\"] = user.Rest, [\"none\"] = null });", "analytics.Identify(user.Key, new JsonObject() { [\"total\"] = (double)user.Total, [\"rest\"] = (double?)user.Rest, [\"none\"] = JsonNull.Instance });")]
    [InlineData("analytics.Track(\"Ordered\", new Properties { [\"at\"] = user.Created, [\"seen\"] = user.Seen, [\"token\"] = user.Token });", "analytics.Track(\"Ordered\", new JsonObject { [\"at\"] = user.Created.ToString(\"o\", CultureInfo.InvariantCulture), [\"seen\"] = user.Seen?.ToString(\"o\", CultureInfo.InvariantCulture), [\"token\"] = user.Token.ToString() });")]
    [InlineData("analytics.Identify(user.Key, new Traits { [\"address\"] = new Dictionary<string, object> { [\"city\"] = user.Mail } });", "analytics.Identify(user.Key, new JsonObject { [\"address\"] = new JsonObject { [\"city\"] = user.Mail } });")]
    public Task A_dictionary_becomes_a_JSON_object(string before, string after) => new CodeFixVerifier { Sdk = Sdk.SegmentCSharp, Title = "Pass a JsonObject" }.AssertAsync(
        "IDFY0604", Start + before + User, Start + after + User);

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
