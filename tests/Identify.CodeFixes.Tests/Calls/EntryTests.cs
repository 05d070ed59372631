using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests.Calls;

/// <summary>Fixes of single entries that a call sends, in every way to write them.</summary>
public class EntryTests
{
    private const string Start = "using System.Collections.Generic; using Segment; using Segment.Model; public class SignUp { public void Run(IAnalyticsClient analytics, string id, string mail) ";

    [Theory]
    [InlineData("{ analytics.Identify(id, new Traits { { \"emailAddress\" /* theirs */, mail }, { \"age\", 5 } }); } }", "{ analytics.Identify(id, new Traits { { \"email\" /* theirs */, mail }, { \"age\", 5 } }); } }")]
    [InlineData("{ analytics.Identify(id, new Dictionary<string, object> { [\"emailAddress\"] = mail }); } }", "{ analytics.Identify(id, new Dictionary<string, object> { [\"email\"] = mail }); } }")]
    [InlineData("{ analytics.Identify(id, new Traits().Add(\"age\", 5).Add(\"emailAddress\", mail)); } }", "{ analytics.Identify(id, new Traits().Add(\"age\", 5).Add(\"email\", mail)); } }")]
    [InlineData("{ var traits = new Traits(); traits[\"emailAddress\"] = mail; analytics.Identify(id, traits); } }", "{ var traits = new Traits(); traits[\"email\"] = mail; analytics.Identify(id, traits); } }")]
    [InlineData("{ var traits = new Traits(); traits.Add(\"emailAddress\", mail); analytics.Identify(id, traits); } }", "{ var traits = new Traits(); traits.Add(\"email\", mail); analytics.Identify(id, traits); } }")]
    [InlineData("{ analytics.Identify(id, new Traits { { Key, mail } }); } private const string Key = \"emailAddress\"; }", "{ analytics.Identify(id, new Traits { { \"email\", mail } }); } private const string Key = \"emailAddress\"; }")]
    public Task A_key_is_renamed(string before, string after) =>
        new CodeFixVerifier { Sdk = Sdk.AnalyticsNet, Title = "Rename the key" }.AssertAsync("IDFY0301", Start + before, Start + after);

    [Fact]
    public Task Keys_of_a_file_are_renamed_together() => new CodeFixVerifier { Sdk = Sdk.SegmentCSharp, Title = "Rename the key", Language = LanguageVersion.CSharp7_3 }.AssertAsync(
        "IDFY0301",
        """
        using Segment.Analytics;
        using Segment.Serialization;

        public class SignUp
        {
            public void Run(Analytics analytics, string id, string mail) => analytics.Identify(id, new JsonObject
            {
                ["emailAddress"] = mail, // from the form
                ["forename"] = "Ada",
            });
        }
        """,
        """
        using Segment.Analytics;
        using Segment.Serialization;

        public class SignUp
        {
            public void Run(Analytics analytics, string id, string mail) => analytics.Identify(id, new JsonObject
            {
                ["email"] = mail, // from the form
                ["firstName"] = "Ada",
            });
        }
        """);

    [Theory]
    [InlineData("{ analytics.Identify(id, new Traits { { \"password\", mail }, { \"age\", 5 } }); } }", "{ analytics.Identify(id, new Traits { { \"age\", 5 } }); } }")]
    [InlineData("{ analytics.Identify(id, new Traits { { \"age\", 5 }, { \"password\", mail } }); } }", "{ analytics.Identify(id, new Traits { { \"age\", 5 } }); } }")]
    [InlineData("{ analytics.Identify(id, new Dictionary<string, object> { [\"password\"] = mail }); } }", "{ analytics.Identify(id, new Dictionary<string, object> { }); } }")]
    [InlineData("{ analytics.Identify(id, new Traits().Add(\"password\", mail).Add(\"age\", 5)); } }", "{ analytics.Identify(id, new Traits().Add(\"age\", 5)); } }")]
    [InlineData("{ var traits = new Traits(); traits[\"password\"] = mail; analytics.Identify(id, traits); } }", "{ var traits = new Traits(); analytics.Identify(id, traits); } }")]
    [InlineData("{ var traits = new Traits(); traits.Add(\"password\", mail); analytics.Identify(id, traits); } }", "{ var traits = new Traits(); analytics.Identify(id, traits); } }")]
    public Task A_secret_is_removed(string before, string after) =>
        new CodeFixVerifier { Sdk = Sdk.AnalyticsNet }.AssertAsync("IDFY0501", Start + before, Start + after);

    [Fact]
    public Task A_removed_entry_takes_its_line_and_leaves_comments() => new CodeFixVerifier { Sdk = Sdk.RudderStack }.AssertAsync(
        "IDFY0501",
        """
        using RudderStack;
        using RudderStack.Model;

        public class SignUp
        {
            public void Run(IRudderAnalyticsClient client, string id, string secret, string token)
            {
                var traits = new Traits
                {
                    // what support asked for
                    { "password", secret },
                    { "age", 5 }, // years
                };
                traits["apiKey"] = token;
                client.Identify(id, traits);
            }
        }
        """,
        """
        using RudderStack;
        using RudderStack.Model;

        public class SignUp
        {
            public void Run(IRudderAnalyticsClient client, string id, string secret, string token)
            {
                var traits = new Traits
                {
                    // what support asked for
                    { "age", 5 }, // years
                };
                client.Identify(id, traits);
            }
        }
        """);

    [Fact]
    public Task A_branch_that_only_adds_a_secret_is_left_alone() => new CodeFixVerifier { Sdk = Sdk.AnalyticsNet }.AssertNoneAsync(
        "IDFY0501",
        Start + "{ var traits = new Traits(); if (mail != null) traits[\"password\"] = mail; analytics.Identify(id, traits); } }");

    [Theory]
    [InlineData("{ \"createdAt\", created.ToShortDateString() }", "{ \"createdAt\", created }")]
    [InlineData("{ \"createdAt\", created.AddDays(1).ToString(\"d\") /* local */ }", "{ \"createdAt\", created.AddDays(1) /* local */ }")]
    [InlineData("{ \"createdAt\", maybe?.ToString() }", "{ \"createdAt\", maybe }")]
    public Task A_date_is_passed_itself(string before, string after) => new CodeFixVerifier { Sdk = Sdk.AnalyticsNet, Title = "Pass the date itself", Language = LanguageVersion.CSharp7_3 }.AssertAsync(
        "IDFY0201",
        WithDates("Segment", "IAnalyticsClient", "Segment.Model.Traits", before),
        WithDates("Segment", "IAnalyticsClient", "Segment.Model.Traits", after));

    [Theory]
    [InlineData("{ \"createdAt\", created.ToShortDateString() }", "{ \"createdAt\", created.ToString(\"o\", CultureInfo.InvariantCulture) }")]
    [InlineData("[\"createdAt\"] = maybe?.ToString()", "[\"createdAt\"] = maybe?.ToString(\"o\", CultureInfo.InvariantCulture)")]
    public Task An_SDK_without_dates_gets_the_text_of_the_specification(string before, string after) => new CodeFixVerifier { Sdk = Sdk.SegmentCSharp, Title = "Pass the date as ISO-8601" }.AssertAsync(
        "IDFY0201",
        "using System.Globalization; " + WithDates("Segment.Analytics", "Analytics", "Segment.Serialization.JsonObject", before),
        "using System.Globalization; " + WithDates("Segment.Analytics", "Analytics", "Segment.Serialization.JsonObject", after));

    private static string WithDates(string scope, string client, string bag, string entry) =>
        $"using {scope}; public class SignUp {{ public void Run({client} analytics, string id, System.DateTime created, System.DateTimeOffset? maybe) {{ analytics.Identify(id, new {bag} {{ {entry} }}); }} }}";
}
