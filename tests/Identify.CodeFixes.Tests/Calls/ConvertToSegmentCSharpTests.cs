using Identify.CodeFixes.Refactorings;
using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Identify.CodeFixes.Tests.Calls;

/// <summary>From Analytics.NET to Segment.Analytics.CSharp. The old SDK has an alias, because a type of it has the name of a namespace of the new one.</summary>
public class ConvertToSegmentCSharpTests
{
    private const string Title = "Convert to Segment.Analytics.CSharp";

    private static readonly string[] Methods = [".Identify(", ".Track(", ".Group(", ".Page(", ".Screen(", ".Alias(", ".Flush("];

    private const string User = """
        #nullable enable
        public class User
        {
            public string Key = "";
            public string? Mail;
            public int? Age;
            public decimal Total;
            public System.DateTime Created;
            public System.DateTimeOffset? Seen;
            public System.Guid Token;
            public System.Uri? Site;
            public Tier Tier;
            public object? Tag;
        }

        public enum Tier { Free }
        """;

    [Theory]
    [InlineData("client.Identify(userId, new Traits { { \"email\", user.Mail }, { \"age\", user.Age }, { \"plan\", null } });", "_analytics.Identify(userId, new JsonObject { { \"email\", user.Mail }, { \"age\", user.Age }, { \"plan\", JsonNull.Instance } });")]
    [InlineData("client?.Identify(userId: userId, traits: new Dictionary<string, object?> { [\"email\"] = user.Mail /* theirs */ });", "_analytics?.Identify(userId, new JsonObject { [\"email\"] = user.Mail /* theirs */ });")]
    [InlineData("Old::Segment.Analytics.Client.Identify(userId, null);", "_analytics.Identify(userId, null);")]
    [InlineData("client.Identify(userId, new Traits(), null);", "_analytics.Identify(userId, new JsonObject());")]
    [InlineData("client.Identify(userId, new Traits().Add(\"token\", user.Token).Add(\"tier\", user.Tier));", "_analytics.Identify(userId, new JsonObject { { \"token\", user.Token.ToString() }, { \"tier\", (int)user.Tier } });")]
    [InlineData("client.Identify(userId, new Traits { [\"site\"] = user.Site, [\"tags\"] = new[] { \"a\", \"b\" }, [\"address\"] = new Dict { { \"city\", \"Paris\" } } });", "_analytics.Identify(userId, new JsonObject { [\"site\"] = user.Site?.OriginalString, [\"tags\"] = new JsonArray { \"a\", \"b\" }, [\"address\"] = new JsonObject { { \"city\", \"Paris\" } } });")]
    [InlineData("var traits = new Traits { { \"email\", user.Mail } }; traits.Add(\"age\", user.Age); traits[\"at\"] = user.Created; client.Identify(userId, traits);", "var traits = new JsonObject { { \"email\", user.Mail } }; traits.Add(\"age\", user.Age); traits[\"at\"] = user.Created.ToString(\"o\", CultureInfo.InvariantCulture); _analytics.Identify(userId, traits);")]
    [InlineData("Traits traits = new(); if (user.Age > 3) traits[userId] = true; client.Identify(userId, traits);", "JsonObject traits = new(); if (user.Age > 3) traits[userId] = true; _analytics.Identify(userId, traits);")]
    public Task Identify(string before, string after) => AssertAsync(before, after);

    [Theory]
    [InlineData("client.Track(userId, \"Ordered\", new Properties { [\"items\"] = 3 });", "_analytics.Track(\"Ordered\", new JsonObject { [\"items\"] = 3 }, raw =>{raw.UserId = userId;});")]
    [InlineData("client.Track(/* who */ userId, /* what */ \"Ordered\"); // once", "_analytics.Track(/* who */  /* what */ \"Ordered\", enrichment: raw =>{raw.UserId = userId;}); // once")]
    [InlineData("client.Track(user.Key, \"Ordered\");", "var userId2 = user.Key;\n        _analytics.Track(\"Ordered\", enrichment: raw =>{raw.UserId = userId2;});")]
    [InlineData("client.Group(userId, groupId, new Traits { [\"name\"] = \"Initech\" });", "_analytics.Group(groupId, new JsonObject { [\"name\"] = \"Initech\" }, raw =>{raw.UserId = userId;});")]
    [InlineData("client.Group(userId, groupId, new Options().SetAnonymousId(cookie));", "_analytics.Group(groupId, enrichment: raw =>{raw.UserId = userId;raw.AnonymousId = cookie;});")]
    [InlineData("client.Page(userId, \"Home\");", "_analytics.Page(\"Home\", category: null, enrichment: raw =>{raw.UserId = userId;});")]
    [InlineData("client.Page(userId, \"Home\", \"Docs\");", "_analytics.Page(\"Home\", category: \"Docs\", enrichment: raw =>{raw.UserId = userId;});")]
    [InlineData("client.Screen(userId, \"Home\", new Properties());", "_analytics.Screen(\"Home\", properties: new JsonObject(), category: null, enrichment: raw =>{raw.UserId = userId;});")]
    [InlineData("client.Page(userId, \"Home\", \"Docs\", new Properties(), new Options().SetIntegration(\"All\", false));", "_analytics.Page(\"Home\", category: \"Docs\", properties: new JsonObject(), enrichment: raw =>{raw.UserId = userId;raw.Integrations[\"All\"] = false;});")]
    [InlineData("client.Identify(userId, new Traits(), new Options().SetTimestamp(user.Created));", "var timestamp = user.Created;\n        _analytics.Identify(userId, new JsonObject(), raw =>{raw.Timestamp = timestamp.ToString(\"o\", CultureInfo.InvariantCulture);});")]
    public Task Calls_with_a_user_id_of_their_own(string before, string after) => AssertAsync(
        before,
        after
            .Replace("{raw.", "\n        {\n            raw.", StringComparison.Ordinal)
            .Replace(";raw.", ";\n            raw.", StringComparison.Ordinal)
            .Replace(";}", ";\n            return raw;\n        }", StringComparison.Ordinal));

    [Fact]
    public async Task The_title_says_that_decimals_lose_digits()
    {
        var solution = CreateSolution("client.Identify(userId, new Traits { [\"total\"] = user.Total });");

        var action = Assert.Single(await FindAsync(solution));

        Assert.Equal("Convert to Segment.Analytics.CSharp, with decimals as double", action.Title);
        await AssertResultAsync(action, "_analytics.Identify(userId, new JsonObject { [\"total\"] = (double)user.Total });");
    }

    [Theory]
    [InlineData("client.Alias(cookie, userId);")]
    [InlineData("client.Identify(null, new Traits(), new Options().SetAnonymousId(cookie));")]
    [InlineData("client.Identify(userId, new Traits { [\"tag\"] = user.Tag });")]
    [InlineData("client.Identify(userId, new Traits { [\"user\"] = user });")]
    [InlineData("client.Identify(userId, new Traits { [\"name\"] = new { first = \"Ada\" } });")]
    [InlineData("client.Identify(userId, new Traits { [\"big\"] = 5UL });")]
    [InlineData("client.Identify(userId, known);")]
    [InlineData("client.Identify(userId, new Traits(), options);")]
    [InlineData("client.Identify(userId, new Traits(), new Options().SetContext(new Context()));")]
    [InlineData("var traits = new Traits(); client.Identify(userId, traits); client.Track(userId, \"e\", traits);")]
    [InlineData("var traits = new Traits(); traits.Remove(\"a\"); client.Identify(userId, traits);")]
    [InlineData("if (user.Age > 3) client.Track(user.Key, \"Ordered\");")]
    [InlineData("client.Flush();")]
    [InlineData("GetClient().Identify(userId, new Traits()); IAnalyticsClient GetClient() => client;")]
    public async Task What_has_no_exact_form_is_left_alone(string call) => Assert.Empty(await FindAsync(CreateSolution(call)));

    [Fact]
    public async Task Without_a_client_of_the_new_SDK_nothing_is_offered() =>
        Assert.Empty(await FindAsync(CreateSolution("client.Identify(userId, new Traits());", field: "")));

    [Fact]
    public async Task Without_the_new_SDK_nothing_is_offered()
    {
        const string Source = "using Segment; using Segment.Model; public class Shop { public void Run(IAnalyticsClient client, string userId) { client.Identify(userId, new Traits()); } }";

        Assert.Empty(await FindAsync(new CodeFixVerifier { Sdk = Sdk.AnalyticsNet }.CreateSolution([Source])));
    }

    [Fact]
    public async Task The_calls_of_a_file_are_converted_together()
    {
        var solution = CreateSolution("client.Identify(user.Key, new Traits { [\"age\"] = 3 }); client.Alias(cookie, userId); client.Track(user.Key, \"a\"); client.Track(user.Key, \"b\");");

        var actions = await FindAsync(solution);

        Assert.Equal(["Convert to Segment.Analytics.CSharp", "Convert the calls of this file to Segment.Analytics.CSharp"], actions.Select(action => action.Title));
        var text = (await CodeFixVerifier.GetTextsAsync(await CodeFixVerifier.ApplyAsync(actions[1]), 1))[0];
        Assert.Contains("_analytics.Identify(user.Key, new JsonObject { [\"age\"] = 3 });", text, StringComparison.Ordinal);
        Assert.Contains("client.Alias(cookie, userId);", text, StringComparison.Ordinal);
        Assert.Contains("raw.UserId = userId2;", text, StringComparison.Ordinal);
        Assert.Contains("raw.UserId = userId3;", text, StringComparison.Ordinal);
    }

    private static string Write(string statements, string field) => $$"""
        #nullable enable
        extern alias Old;
        using Old::Segment;
        using Old::Segment.Model;
        using System.Collections.Generic;

        public class Shop
        {
            {{field}}

            public void Run(IAnalyticsClient client, User user, Options options, Traits known, string userId, string groupId, string cookie)
            {
                {{statements}}
            }
        }

        """;

    private const string Field = "private readonly Segment.Analytics.Analytics _analytics = new(new Segment.Analytics.Configuration(\"key\"));";

    private static Solution CreateSolution(string statements, string field = Field) => new CodeFixVerifier
    {
        Sdk = Sdk.SegmentCSharp,
        OtherReferences = [Sdk.AnalyticsNet.Reference.WithAliases(["Old"])],
        Language = LanguageVersion.Latest,
    }.CreateSolution([Write(statements, field), User]);

    private static async Task AssertAsync(string before, string after)
    {
        var actions = await FindAsync(CreateSolution(before));
        Assert.Equal(Title, actions[0].Title);
        await AssertResultAsync(actions[0], after);
    }

    private static async Task AssertResultAsync(CodeAction action, string after)
    {
        var changed = await CodeFixVerifier.ApplyAsync(action);

        var text = (await CodeFixVerifier.GetTextsAsync(changed, 1))[0];
        Assert.Contains("        " + after + "\n", text, StringComparison.Ordinal);
        Assert.Empty((await CodeFixVerifier.CompileAsync(changed))[0].GetDiagnostics(TestContext.Current.CancellationToken).Where(fault => fault.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>The refactorings of the first statement that calls the SDK.</summary>
    private static async Task<List<CodeAction>> FindAsync(Solution solution)
    {
        var document = solution.Projects.Single().Documents.First();
        Assert.Empty((await CodeFixVerifier.CompileAsync(solution))[0].GetDiagnostics(TestContext.Current.CancellationToken).Where(fault => fault.Severity == DiagnosticSeverity.Error));
        var text = (await document.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        var position = Methods.Select(method => text.IndexOf(method, StringComparison.Ordinal)).Where(index => index >= 0).Min() + 2;
        var found = new List<CodeAction>();
        await new ConvertToSegmentCSharpRefactoring().ComputeRefactoringsAsync(new(document, new TextSpan(position, 0), found.Add, TestContext.Current.CancellationToken));
        return found;
    }
}
