using System.Collections.Immutable;
using Identify.Generators.Rules.Destinations;
using Identify.Generators.Rules.Types;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Readers;

/// <summary>The rules and the destinations' own code agree: what a rule flags is refused or dropped, and what it asks for is not.</summary>
public class RuleAgreementTests(ITestOutputHelper output)
{
    private const string Marker = "Gibbons";
    private const string Email = "\"email\":\"peter@example.com\"";
    private const string EmailMember = "public string? Email { get; set; }";
    private const string Company = "public Dictionary<string, string>? Company { get; set; }";
    private const string CompanyAsText = "[TraitName(\"companyName\")] public string? Company { get; set; }";
    private const string NameBesideCompany = "[TraitName(\"companyDetails\")] public Firm? Company { get; set; } [TraitName(ReservedTraits.Company)] internal string? CompanyName => Company?.Name;";
    private const string FirstName = "public string? FirstName { get; set; }";

    /// <summary>A type that a rule flags and the call that it makes, and then the same without the fault.</summary>
    private static readonly Case[] Cases =
    [
        new("hubspot", "IDFY0801", EmailMember + Company, Email + ",\"company\":{\"name\":\"Gibbons\"}", EmailMember + NameBesideCompany, Email + ",\"companyDetails\":{\"name\":\"-\"},\"company\":\"Gibbons\""),
        new("actions-pardot", "IDFY0801", EmailMember + Company, Email + ",\"company\":{\"name\":\"Gibbons\"}", EmailMember + NameBesideCompany, Email + ",\"companyDetails\":{\"name\":\"-\"},\"company\":\"Gibbons\""),
        new("optimizely-data-platform", "IDFY0801", EmailMember + Company, Email + ",\"company\":{\"name\":\"Gibbons\"}", EmailMember + NameBesideCompany, Email + ",\"companyDetails\":{\"name\":\"-\"},\"company\":\"Gibbons\""),
        new("attentive", "IDFY0801", EmailMember + Company, Email + ",\"company\":{\"name\":\"Gibbons\"}", EmailMember + CompanyAsText, Email + ",\"companyName\":\"Gibbons\""),
        new("braze", "IDFY0802", EmailMember + FirstName, Email + ",\"first_name\":\"Gibbons\"", EmailMember + FirstName, Email + ",\"firstName\":\"Gibbons\"") { FaultyNaming = TraitNaming.SnakeCase },
        new("klaviyo", "IDFY0802", EmailMember + FirstName, Email + ",\"first_name\":\"Gibbons\"", EmailMember + FirstName, Email + ",\"firstName\":\"Gibbons\"") { FaultyNaming = TraitNaming.SnakeCase },
        new("insider", "IDFY0802", EmailMember + FirstName, Email + ",\"firstName\":\"Gibbons\"", EmailMember + FirstName, Email + ",\"first_name\":\"Gibbons\"") { RightNaming = TraitNaming.SnakeCase },
        new("intercom", "IDFY0803", EmailMember + "public string? Title { get; set; }", Email + ",\"title\":\"Gibbons\"", EmailMember + "public string? Name { get; set; }", Email + ",\"name\":\"Gibbons\""),
        new("hubspot", "IDFY0803", EmailMember + "public string? Gender { get; set; }", Email + ",\"gender\":\"Gibbons\"", EmailMember + FirstName, Email + ",\"firstName\":\"Gibbons\""),
        new("drip", "IDFY0804", FirstName, "\"firstName\":\"Gibbons\"", EmailMember + FirstName, Email + ",\"firstName\":\"Gibbons\""),
        new("koala", "IDFY0804", FirstName, "\"firstName\":\"Gibbons\"", EmailMember + FirstName, Email + ",\"firstName\":\"Gibbons\""),
        new("hubspot", "IDFY0804", FirstName, "\"firstName\":\"Gibbons\"", EmailMember + FirstName, Email + ",\"firstName\":\"Gibbons\""),
        new("braze", "IDFY0804", EmailMember + "public string Avatar { get; set; } = \"/Gibbons.png\";", Email + ",\"avatar\":\"/Gibbons.png\"", EmailMember + "public string Avatar { get; set; } = \"https://example.com/Gibbons.png\";", Email + ",\"avatar\":\"https://example.com/Gibbons.png\""),
        new("intercom", "IDFY0804", EmailMember + "public Uri Avatar => new Uri(\"/Gibbons.png\", UriKind.Relative);", Email + ",\"avatar\":\"/Gibbons.png\"", EmailMember + "public Uri Avatar => new Uri(\"https://example.com/Gibbons.png\");", Email + ",\"avatar\":\"https://example.com/Gibbons.png\""),
        new("rokt-capi", "IDFY0804", EmailMember + "public Sex? Gender { get; set; }", Email + ",\"gender\":\"female\"", EmailMember + "public string? Gender { get; set; }", Email + ",\"gender\":\"f\""),
    ];

    [Fact]
    public async Task A_rule_flags_what_a_destination_refuses_or_drops()
    {
        var calls = Cases.SelectMany(row => new[] { row.FaultyTraits, row.RightTraits }).Select(traits =>
            $$$"""{"type":"identify","userId":"97980cfe-a041-4416-9dd8-e972b787e9b4","messageId":"m","timestamp":"2026-02-23T22:28:55.387Z","context":{},"traits":{{{{traits}}}}}""");
        var destinations = Cases.Select(row => row.Destination).Distinct().ToList();
        var answers = (await Readers.AskAsync<ActionAnswer[]>("read-destinations.js", new { destinations, calls })).ToLookup(answer => (answer.Destination, answer.Call));
        Assert.True(destinations.Count >= 10);

        for (var i = 0; i < Cases.Length; i++)
        {
            var row = Cases[i];
            var (faulty, right) = (answers[(row.Destination, 2 * i)].First(), answers[(row.Destination, (2 * i) + 1)].First());
            var said = await RunRulesAsync(row.Destination, row.FaultyNaming, row.FaultyMembers);
            output.WriteLine($"{row.Destination}: {said.Single(diagnostic => diagnostic.Id == row.Rule).GetMessage(null)}\n    {faulty.Refusal ?? faulty.Sent}");

            Assert.DoesNotContain(await RunRulesAsync(row.Destination, row.RightNaming, row.RightMembers), diagnostic => diagnostic.Id == row.Rule || diagnostic.Id == "IDFY0204");
            Assert.Null(right.Refusal);
            if (row.Rule is "IDFY0801" or "IDFY0804")
            {
                Assert.True(faulty.Refusal is not null || faulty.Sent == "[]", $"{row.Destination} accepted {row.FaultyTraits}");
                Assert.True(row.Rule == "IDFY0804" || right.Sent.Contains(Marker, StringComparison.Ordinal), $"{row.Destination} sends {right.Sent} for {row.RightTraits}");
            }
            else
            {
                Assert.Null(faulty.Refusal);
                Assert.DoesNotContain(Marker, faulty.Sent, StringComparison.Ordinal);
                Assert.Contains(Marker, right.Sent, StringComparison.Ordinal);
            }
        }
    }

    private static async Task<ImmutableArray<Diagnostic>> RunRulesAsync(string destination, TraitNaming naming, string members)
    {
        var source = $$"""
            using System;
            using System.Collections.Generic;
            using Identify;
            [assembly: IdentifyDestinations("{{destination}}")]
            public enum Sex { Female, Male }
            public record Firm(string Name);
            [IdentifyTraits(Naming = TraitNaming.{{naming}})] public class Customer { {{members}} }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Private.Uri.dll" or "System.Collections.dll" or "Identify.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Test",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return await compilation.WithAnalyzers([new DestinationAnalyzer(), new TypeAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private sealed record Case(string Destination, string Rule, string FaultyMembers, string FaultyTraits, string RightMembers, string RightTraits)
    {
        public TraitNaming FaultyNaming { get; init; }

        public TraitNaming RightNaming { get; init; }
    }
}
