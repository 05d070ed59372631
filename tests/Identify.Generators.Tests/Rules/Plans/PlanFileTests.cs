using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using static Identify.Generators.Tests.Rules.Plans.PlanRuleTests;

namespace Identify.Generators.Tests.Rules.Plans;

public class PlanFileTests
{
    private const string Source = "[IdentifyTraits] public class Customer { public string? Email { get; set; } }";
    private const string Good = """{ "properties": { "email": {} } }""";
    private const string Other = """{ "properties": { "phone": {} } }""";

    [Fact]
    public async Task A_plan_that_cannot_be_read_is_reported_in_its_file()
    {
        var fault = Assert.Single(await RunAsync(Source, PlanFiles.Of(("plans/customer.json", "{\n  \"properties\": { \"email\": { \"type\": \"text\" } }\n}"))));

        Assert.Equal("IDFY0705", fault.Id);
        Assert.Equal("The tracking plan 'customer.json' cannot be used: it has the unknown type 'text' (line 2, column 38)", fault.GetMessage(null));
        Assert.Equal("plans/customer.json: (1,37)-(1,43)", fault.Location.GetLineSpan().ToString());
    }

    [Fact]
    public async Task It_is_reported_without_annotated_types_too() =>
        Assert.Equal("IDFY0705", Assert.Single(await RunAsync("public class Customer { }", PlanFiles.Of("{"))).Id);

    [Fact]
    public async Task What_is_not_checked_is_advice_in_the_file()
    {
        var fault = Assert.Single(await RunAsync(Source, PlanFiles.Of("""{ "properties": { "email": { "maxLength": 5 } } }""")));

        Assert.Equal(("IDFY0706", DiagnosticSeverity.Info), (fault.Id, fault.Severity));
        Assert.Equal("'plan.json' is not checked completely: it has 'maxLength', which is beyond the part of JSON Schema that the rules know", fault.GetMessage(null));
    }

    [Fact]
    public async Task An_editor_that_asks_for_the_file_is_told()
    {
        var files = PlanFiles.Of("[]");

        var faults = await Analysis.RunRulesAsync(
            Analysis.Compile(Source), files, async (rules, stop) => (await rules.GetAnalysisResultAsync(files.AdditionalFiles[0], stop)).GetAllDiagnostics(), TestContext.Current.CancellationToken);

        Assert.Equal("IDFY0705", Assert.Single(faults).Id);
    }

    [Fact]
    public async Task Other_additional_files_are_no_plans() => Assert.Empty(await RunAsync(Source, PlanFiles.Of(("notes.txt", "no JSON"))));

    [Theory]
    [InlineData("", "IDFY0706 'Customer' is not checked against a tracking plan: the project has several, none with Default=\"true\", and the type does not choose one with Plan")]
    [InlineData("(Plan = \"email\")")]
    [InlineData("(Plan = \"email.json\")")]
    [InlineData("(Plan = \"plans/email\")")]
    [InlineData("(Plan = \"\")")]
    [InlineData("(Plan = \"phone\")", "IDFY0701 'Customer.Email' is sent as 'email', which is not in the tracking plan 'phone.json'; leave it out with [TraitIgnore], or add it to the plan")]
    [InlineData("(Plan = \"mail\")", "IDFY0705 The tracking plan 'mail' cannot be used: it is not an IdentifyTrackingPlan item; those of the project are 'email.json', 'phone.json'")]
    public async Task A_type_chooses_one_of_several_plans(string arguments, params string[] messages)
    {
        var files = PlanFiles.Of(("src/plans/email.json", Good), ("src/plans/phone.json", Other));

        var faults = await RunAsync(Source.Replace("[IdentifyTraits]", $"[IdentifyTraits{arguments}]", StringComparison.Ordinal), files);

        Assert.Equal(messages, faults.Select(fault => $"{fault.Id} {fault.GetMessage(null)}"));
    }

    [Theory]
    [InlineData("src/email.json", 0)]
    [InlineData("src/phone.json", 1)]
    public async Task Other_types_are_checked_against_the_default(string path, int count) =>
        Assert.Equal(count, (await RunAsync(Source, PlanFiles.Of([("src/email.json", Good), ("src/phone.json", Other)], path))).Length);

    [Fact]
    public async Task A_name_without_any_plan_is_reported() => Assert.Equal(
        "The tracking plan 'customer' cannot be used: it is not an IdentifyTrackingPlan item; the project has none",
        Assert.Single(await RunAsync(Source.Replace("[IdentifyTraits]", "[IdentifyTraits(Plan = \"customer\")]", StringComparison.Ordinal), new([]))).GetMessage(null));

    [Fact]
    public async Task Types_with_different_plans_may_hold_the_same_object()
    {
        var source = """
            [IdentifyTraits(Plan = "a")] public class Customer { public Home? Address { get; set; } }
            [IdentifyTraits(Plan = "b")] public class Supplier { public Home? Address { get; set; } }
            public class Home { public string? City { get; set; } public string? Street { get; set; } }
            """;
        var files = PlanFiles.Of(
            ("a.json", """{ "properties": { "address": { "properties": { "city": {} } } } }"""),
            ("b.json", """{ "properties": { "address": { "properties": { "street": {} } } } }"""));

        Assert.Equal(
            ["'Home.City' is sent as 'address.city', which is not in the tracking plan 'b.json'", "'Home.Street' is sent as 'address.street', which is not in the tracking plan 'a.json'"],
            (await RunAsync(source, files)).Select(fault => fault.GetMessage(null).Split(';')[0]).Order());
    }

    [Fact]
    public async Task Objects_and_schemas_that_contain_themselves_are_checked_once()
    {
        var source = "[IdentifyTraits] public class Customer { public string? Email { get; set; } public Customer? Friend { get; set; } }";

        Assert.Empty(await RunAsync(source, PlanFiles.Of("""{ "properties": { "email": {}, "friend": { "$ref": "#" } } }""")));
        Assert.Single(await RunAsync(source, PlanFiles.Of("""{ "properties": { "friend": { "$ref": "#" } } }""")));
    }
}
