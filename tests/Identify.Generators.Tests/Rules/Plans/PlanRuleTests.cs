using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Tests.Rules.Plans;

public class PlanRuleTests
{
    private const string Plan = """
        {
          "$schema": "http://json-schema.org/draft-07/schema#",
          "type": "object",
          "properties": {
            "email": { "type": "string" },
            "plan": { "type": "string", "enum": ["free", "paid"] },
            "createdAt": { "type": "string", "format": "date-time" },
            "birthday": { "type": "string", "format": "date" },
            "accountId": { "type": "string", "format": "uuid" },
            "logins": { "type": "integer" },
            "score": { "type": "number" },
            "active": { "type": "boolean" },
            "nickname": { "type": ["string", "null"] },
            "either": { "type": ["string", "integer"] },
            "anything": {},
            "tags": { "type": "array", "items": { "type": "string" } },
            "address": { "type": "object", "properties": { "city": { "type": "string" }, "country": { "enum": ["de", "fr"] } }, "required": ["city"] },
            "orders": { "type": "array", "items": { "type": "object", "properties": { "total": { "type": "number" } } } },
            "counters": { "type": "object", "additionalProperties": { "type": "integer" } },
            "first_seen": { "type": "string" }
          },
          "required": ["email"]
        }
        """;

    [Theory]
    [InlineData("string? [|Tier|]", "'Customer.Tier' is sent as 'tier', which is not in the tracking plan 'plan.json'; leave it out with [TraitIgnore], or add it to the plan")]
    [InlineData("string? [|FirstSeen|]", "'Customer.FirstSeen' is sent as 'firstSeen', which is not in the tracking plan 'plan.json'; send it as 'first_seen'")]
    [InlineData("string? [|Nicknme|]", "'Customer.Nicknme' is sent as 'nicknme', which is not in the tracking plan 'plan.json'; send it as 'nickname'")]
    [InlineData("DateTimeOffset? [|Created|]", "'Customer.Created' is sent as 'created', which is not in the tracking plan 'plan.json'; send it as 'createdAt'")]
    [InlineData("[TraitName(\"EMAIL\")] string? [|Address2|]", "'Customer.Address2' is sent as 'EMAIL', which is not in the tracking plan 'plan.json'; leave it out with [TraitIgnore], or add it to the plan")]
    public Task A_trait_that_the_plan_does_not_list(string member, string message) => FiresAsync("IDFY0701", member, message);

    [Fact]
    public Task A_mistyped_name_is_not_also_missing() => AssertAsync(
        "[IdentifyTraits] public class Customer { public string [|EMail|] { get; set; } = \"\"; }",
        PlanFiles.Of(Plan),
        "IDFY0701: 'Customer.EMail' is sent as 'eMail', which is not in the tracking plan 'plan.json'; send it as 'email'");

    [Theory]
    [InlineData("string? [|Logins|]", "'Customer.Logins' is sent as a string, but the tracking plan 'plan.json' defines 'logins' as an integer; make it a 'long'")]
    [InlineData("double [|Logins|]", "'Customer.Logins' is sent as a number, but the tracking plan 'plan.json' defines 'logins' as an integer; make it a 'long'")]
    [InlineData("int [|Active|]", "'Customer.Active' is sent as an integer, but the tracking plan 'plan.json' defines 'active' as a boolean; make it a 'bool'")]
    [InlineData("Guid [|CreatedAt|]", "'Customer.CreatedAt' is sent as a string of the format 'uuid', but the tracking plan 'plan.json' defines 'createdAt' as a string of the format 'date-time'; make it a 'DateTimeOffset'")]
    [InlineData("DateOnly [|CreatedAt|]", "'Customer.CreatedAt' is sent as a string of the format 'date', but the tracking plan 'plan.json' defines 'createdAt' as a string of the format 'date-time'; make it a 'DateTimeOffset'")]
    [InlineData("DateTimeOffset [|Logins|]", "'Customer.Logins' is sent as a string of the format 'date-time', but the tracking plan 'plan.json' defines 'logins' as an integer; make it a 'long'")]
    [InlineData("bool [|Either|]", "'Customer.Either' is sent as a boolean, but the tracking plan 'plan.json' defines 'either' as a string or an integer; send what the plan defines, or change the plan")]
    [InlineData("string? [|Address|]", "'Customer.Address' is sent as a string, but the tracking plan 'plan.json' defines 'address' as an object; send what the plan defines, or change the plan")]
    [InlineData("List<int> [|Tags|]", "'Customer.Tags' is sent as an array of integers, but the tracking plan 'plan.json' defines 'tags[]' as a string; send what the plan defines, or change the plan")]
    [InlineData("Dictionary<string, double> [|Counters|]", "'Customer.Counters' is sent as an object of numbers, but the tracking plan 'plan.json' defines 'counters[]' as an integer; send what the plan defines, or change the plan")]
    [InlineData("List<string?> [|Tags|]", "'Customer.Tags' is sent as an array that may contain null, but the tracking plan 'plan.json' defines 'tags[]' as a string; make the elements not nullable, or allow null in the plan")]
    [InlineData("Dictionary<string, int?> [|Counters|]", "'Customer.Counters' is sent as an object that may contain null, but the tracking plan 'plan.json' defines 'counters[]' as an integer; make the elements not nullable, or allow null in the plan")]
    [InlineData("[TraitNull] DateTimeOffset? [|CreatedAt|]", "'Customer.CreatedAt' is sent as null if it has no value, but the tracking plan 'plan.json' defines 'createdAt' as a string of the format 'date-time'; leave it out if it is null, or allow null in the plan")]
    public Task A_type_that_the_plan_does_not_allow(string member, string message) => FiresAsync("IDFY0702", member, message);

    [Theory]
    [InlineData("string? Nickname")]
    [InlineData("[TraitNull] string? Nickname")]
    [InlineData("int Logins")]
    [InlineData("ulong? Logins")]
    [InlineData("int Score")]
    [InlineData("decimal Score")]
    [InlineData("bool? Active")]
    [InlineData("DateTime CreatedAt")]
    [InlineData("string? CreatedAt")]
    [InlineData("DateTime Birthday")]
    [InlineData("DateOnly Birthday")]
    [InlineData("Guid AccountId")]
    [InlineData("string? Either")]
    [InlineData("long Either")]
    [InlineData("bool Anything")]
    [InlineData("Guid[] Anything")]
    [InlineData("System.Text.Json.JsonElement Logins")]
    [InlineData("[TraitConverter(typeof(Hidden))] string? Logins")]
    [InlineData("Tier Plan")]
    [InlineData("string? Plan")]
    [InlineData("string[] Tags")]
    [InlineData("HashSet<string> Tags")]
    [InlineData("Place? Address")]
    [InlineData("Dictionary<string, string> Address")]
    [InlineData("List<Order> Orders")]
    [InlineData("Dictionary<string, int> Counters")]
    [InlineData("[TraitIgnore] string? Unlisted")]
    [InlineData("[TraitName(\"nickname\")] string? Unlisted")]
    [InlineData("[UserId] Guid Id")]
    public Task What_the_plan_says_is_silent(string member) => AssertAsync(Source(member), PlanFiles.Of(Plan));

    [Theory]
    [InlineData("public string? [|Email|] { get; set; }", "'Customer.Email' is left out if it is null, but the tracking plan 'plan.json' requires 'email'; make its type not nullable")]
    [InlineData("[System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)] public Guid [|Email|] { get; set; }", "'Customer.Email' is left out if it has its default value, but the tracking plan 'plan.json' requires 'email'; send the default too")]
    public Task A_required_trait_that_may_be_left_out(string members, string message) => AssertAsync(
        $"[IdentifyTraits] public class Customer {{ {members} }}", PlanFiles.Of(Plan), "IDFY0703: " + message);

    [Fact]
    public Task A_required_trait_that_is_never_sent() => AssertAsync(
        "[IdentifyTraits] public class [|Customer|] { public int Logins { get; set; } }",
        PlanFiles.Of(Plan),
        "IDFY0703: 'Customer' does not send it, but the tracking plan 'plan.json' requires 'email'; add a member for it");

    [Theory]
    [InlineData("public class Customer { public string Email { get; set; } = \"\"; }")]
    [InlineData("public class Customer { [TraitNull] public string? Email { get; set; } }", "[\"string\", \"null\"]")]
    [InlineData("public class Customer { public int Logins { get; set; } [TraitExtension] public Dictionary<string, string> More { get; set; } = new(); }")]
    [InlineData("#nullable disable\npublic class Customer { public string Email { get; set; } }")]
    public Task A_required_trait_that_is_always_sent_or_may_be(string type, string types = "\"string\"")
    {
        var plan = $$"""{ "properties": { "email": { "type": {{types}} }, "logins": {} }, "required": ["email"] }""";
        return AssertAsync(type.Replace("public class Customer", "[IdentifyTraits] public class Customer", StringComparison.Ordinal), PlanFiles.Of(plan));
    }

    [Theory]
    [InlineData("Wide [|Plan|]", "'Customer.Plan' may be sent as 'gold' or 'trial', but the tracking plan 'plan.json' allows only 'free' and 'paid' for 'plan'")]
    [InlineData("Wide? [|Plan|]", "'Customer.Plan' may be sent as 'gold' or 'trial', but the tracking plan 'plan.json' allows only 'free' and 'paid' for 'plan'")]
    public Task Enum_members_that_the_plan_does_not_list(string member, string message) => FiresAsync("IDFY0704", member, message);

    [Fact]
    public Task Nested_objects_are_checked_where_they_are_declared() => AssertAsync(
        """
        [IdentifyTraits] public class Customer { public string Email { get; set; } = ""; public Home? Address { get; set; } public List<Order>? Orders { get; set; } }
        public class Home { public string? [|City|] { get; set; } public string? [|Street|] { get; set; } public Country [|Country|] { get; set; } }
        public class Order { public string? [|Total|] { get; set; } }
        public enum Country { De, At }
        """,
        PlanFiles.Of(Plan),
        "IDFY0703: 'Home.City' is left out if it is null, but the tracking plan 'plan.json' requires 'address.city'; make its type not nullable",
        "IDFY0701: 'Home.Street' is sent as 'address.street', which is not in the tracking plan 'plan.json'; leave it out with [TraitIgnore], or add it to the plan",
        "IDFY0704: 'Home.Country' may be sent as 'at', but the tracking plan 'plan.json' allows only 'de' and 'fr' for 'address.country'",
        "IDFY0702: 'Order.Total' is sent as a string, but the tracking plan 'plan.json' defines 'orders[].total' as a number; make it a 'double'");

    [Fact]
    public async Task The_line_of_the_plan_is_an_additional_location()
    {
        var fault = Assert.Single(await RunAsync("[IdentifyTraits] public class Customer { public string Email { get; set; } = \"\"; public bool Logins { get; set; } }", PlanFiles.Of(Plan)));

        var place = Assert.Single(fault.AdditionalLocations).GetLineSpan();
        Assert.Equal("plan.json", place.Path);
        Assert.StartsWith("\"logins\"", Plan.Split('\n')[place.StartLinePosition.Line][place.StartLinePosition.Character..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Types_of_other_assemblies_are_checked_at_the_attribute()
    {
        var library = Analysis.Compile("namespace Lib { public class User { public string? Email { get; set; } public int Level { get; set; } } }");
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        var compilation = Analysis.Compile("[assembly: IdentifyTraits(typeof(Lib.User))]").AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        var faults = await RunAsync(compilation, PlanFiles.Of(Plan));

        Assert.Equal(["IDFY0701", "IDFY0703"], faults.Select(fault => fault.Id).Order());
        Assert.All(faults, fault => Assert.Equal("IdentifyTraits(typeof(Lib.User))", GetText(fault)));
    }

    [Fact]
    public async Task Asking_twice_gives_equal_diagnostics()
    {
        var compilation = Analysis.Compile("[IdentifyTraits] public class Customer { public string? Email { get; set; } public string? Logins { get; set; } public int Tier { get; set; } }");

        var first = await RunAsync((Compilation)compilation.Clone(), PlanFiles.Of(Plan));
        var second = await RunAsync((Compilation)compilation.Clone(), PlanFiles.Of(Plan));

        Assert.Equal(3, first.Length);
        Assert.Equal(first.AsEnumerable(), second);
    }

    [Theory]
    [InlineData("#pragma warning disable IDFY0702\n", 0)]
    [InlineData("#pragma warning disable IDFY0701\n", 1)]
    [InlineData("// <auto-generated/>\n", 0)]
    public async Task Code_can_suppress_it(string header, int count) =>
        Assert.Equal(count, (await RunAsync(header + "[IdentifyTraits] public class Customer { public Guid Email { get; set; } public bool Logins { get; set; } }", PlanFiles.Of(Plan))).Length);

    /// <summary>Shared with the tests of plan files.</summary>
    internal static Task<ImmutableArray<Diagnostic>> RunAsync(string source, AnalyzerOptions files) => RunAsync(Analysis.Compile(source), files);

    internal static async Task<ImmutableArray<Diagnostic>> RunAsync(Compilation compilation, AnalyzerOptions files)
    {
        Assert.Empty(Analysis.GetFaults(compilation).Where(fault => fault.Severity == DiagnosticSeverity.Error));
        return [.. (await Analysis.RunRulesAsync(compilation, files, (rules, stop) => rules.GetAnalyzerDiagnosticsAsync(stop), TestContext.Current.CancellationToken))
            .Where(fault => fault.Id.StartsWith("IDFY07", StringComparison.Ordinal))];
    }

    private static Task FiresAsync(string id, string member, string message) => AssertAsync(Source(member), PlanFiles.Of(Plan), $"{id}: {message}");

    /// <summary>The plan's rules report the messages, at the marks, all at once and file by file.</summary>
    private static async Task AssertAsync(string marked, AnalyzerOptions files, params string[] messages)
    {
        var (source, marks) = Analysis.Unmark(marked);
        var compilation = Analysis.Compile(source);
        var faults = await RunAsync(compilation, files);

        Assert.Equal(messages, faults.Select(fault => $"{fault.Id}: {fault.GetMessage(null)}"));
        Assert.Equal(marks, faults.Select(fault => fault.Location.SourceSpan));

        var shown = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
            shown.AddRange(await Analysis.RunRulesAsync(compilation, files, (rules, stop) => rules.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, stop), TestContext.Current.CancellationToken));

        Assert.Equal(faults.Select(fault => fault.ToString()), shown.Where(fault => fault.Id.StartsWith("IDFY07", StringComparison.Ordinal)).Select(fault => fault.ToString()));
    }

    /// <summary>A type with the member, and with what the plan requires.</summary>
    private static string Source(string member)
    {
        // Attributes come before the modifier.
        var end = member.StartsWith("[Trait", StringComparison.Ordinal) || member.StartsWith("[User", StringComparison.Ordinal) ? member.IndexOf("] ", StringComparison.Ordinal) + 2 : 0;
        return $$"""
            [IdentifyTraits]
            public class Customer
            {
                public string Email { get; set; } = "";
                {{member[..end]}}public {{member[end..]}} { get; set; } = default!;
            }
            public enum Tier { Free, Paid }
            public enum Wide { Free, Gold, Paid, Trial }
            public class Place { public string City { get; set; } = ""; }
            public class Order { public decimal Total { get; set; } }
            public class Hidden : TraitConverter<string> { public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) { } }
            """;
    }

    private static string GetText(Diagnostic fault) => fault.Location.SourceTree!.GetText().ToString(fault.Location.SourceSpan);
}
