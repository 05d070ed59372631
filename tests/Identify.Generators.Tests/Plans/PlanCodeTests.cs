using System.Globalization;
using System.Text;
using Identify.Generators.Plans;
using Identify.Generators.Tests.Infrastructure;
using Identify.Generators.Tests.Rules;
using Identify.Generators.Tests.Rules.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Tests.Plans;

public class PlanCodeTests
{
    private const int RandomPlanCount = 60;

    /// <summary>A plan need not describe every trait, so the code is not documented completely.</summary>
    private static readonly TestProject Project = TestProject.Default with { Documentation = DocumentationMode.Parse };

    [Fact]
    public async Task Code_that_was_written_for_a_plan_keeps_to_it_and_describes_it_again()
    {
        Assert.SkipUnless(Enum.IsDefined((LanguageVersion)1100), "This compiler does not know required members.");
        var texts = Enumerable.Range(0, RandomPlanCount).Select(RandomPlan.Write).ToList();
        var plans = texts.Select(text => PlanReader.Read(text).Traits!).ToList();
        var sources = plans.Select((traits, index) => PlanCode.WriteFile(traits, new($"Customer{index}") { Namespace = $"Shop{index}", PlanName = $"plan{index}" }));
        var compilation = Project.Compile(sources);

        // As a project with the catalogue would be built.
        var described = Describe(compilation);
        var faults = await Analysis.RunRulesAsync(
            compilation, PlanFiles.Of(texts.Select((text, index) => ($"plan{index}.json", text))), (rules, stop) => rules.GetAnalyzerDiagnosticsAsync(stop), TestContext.Current.CancellationToken);

        Assert.Empty(faults.Where(fault => fault.Id.StartsWith("IDFY07", StringComparison.Ordinal)));
        for (var index = 0; index < plans.Count; index++)
        {
            var again = PlanReader.Read(described[$"Shop{index}.Customer{index}"]);

            Assert.Empty(again.Problems);
            Assert.Equal(Print(plans[index]), Print(again.Traits!));
        }
    }

    [Fact]
    public void The_code_follows_the_plan() => Assert.Equal(
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.Serialization;
        using System.Text.Json;
        using Identify;

        namespace Shop;

        /// <summary>A customer.</summary>
        [IdentifyTraits(Naming = TraitNaming.SnakeCase, Plan = "customer")]
        internal record Customer
        {
            [UserId]
            public required string UserId { get; init; }

            public required string FirstName { get; init; }

            public DateOnly? Birthday { get; init; }

            [TraitName("userId")]
            public long? UserId2 { get; init; }

            public IReadOnlyList<Order>? Orders { get; init; }

            public JsonElement? AnyThing { get; init; }

            /// <summary>
            /// How the customer
            /// pays.
            /// </summary>
            public PaymentValue? Payment { get; init; }

            public record Order
            {
                public double? Total { get; init; }

                public Order? Parent { get; init; }
            }

            public enum PaymentValue
            {
                [EnumMember(Value = "Card")]
                Card,
                OnInvoice,
            }
        }

        """.Replace("Order", "OrderTraits", StringComparison.Ordinal).Replace("OrderTraitss", "Orders", StringComparison.Ordinal),
        Write("""
            {
              "description": "A customer.",
              "properties": {
                "first_name": { "type": "string" }, "birthday": { "type": "string", "format": "date" }, "userId": { "type": "integer" },
                "orders": { "type": "array", "items": { "$ref": "#/$defs/order" } }, "any_thing": {},
                "payment": { "enum": ["Card", "on_invoice"], "description": "How the customer\npays." }
              },
              "required": ["first_name"],
              "$defs": { "order": { "type": "object", "properties": { "total": { "type": "number" }, "parent": { "$ref": "#/$defs/order" } } } }
            }
            """,
            new("Customer") { Namespace = "Shop", Modifiers = "internal", PlanName = "customer" }));

    [Theory]
    [InlineData(LanguageVersion.CSharp7_3)]
    [InlineData(LanguageVersion.CSharp8)]
    [InlineData(LanguageVersion.CSharp10)]
    public void Older_languages_get_classes(LanguageVersion language)
    {
        var hasNullableTypes = language >= LanguageVersion.CSharp8;
        var options = new PlanCodeOptions("Customer") { HasRequired = false, HasNullableTypes = hasNullableTypes };
        var source = Write("""{ "properties": { "email": { "type": "string" }, "tier": { "enum": ["a"] }, "home": { "type": "object", "properties": { "city": { "type": "string" } } } }, "required": ["email", "tier"] }""", options);
        var project = Project with
        {
            Language = language,
            Nullable = hasNullableTypes ? NullableContextOptions.Enable : NullableContextOptions.Disable,
        };

        Assert.Empty(project.Compile(source).GetDiagnostics(TestContext.Current.CancellationToken));
    }

    private static string Write(string plan, PlanCodeOptions options) => PlanCode.WriteFile(PlanReader.Read(plan).Traits!, options);

    /// <summary>The schemas that the assembly has of its annotated types, by the name of the type.</summary>
    private static Dictionary<string, string> Describe(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new IdentifyGenerator().AsSourceGenerator()], parseOptions: Project.ParseOptions, optionsProvider: new CatalogueOptions())
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        Assert.Empty(output.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return output.Assembly.GetAttributes()
            .Where(attribute => attribute.ConstructorArguments is [{ Value: "Identify.Catalogue" }, _])
            .Select(attribute => (string)attribute.ConstructorArguments[1].Value!)
            .ToDictionary(schema => JsonParser.Parse(schema).Find("title")!.Text);
    }

    /// <summary>What the schema means, in one form.</summary>
    private static string Print(PlanSchema schema)
    {
        var text = new StringBuilder();
        Append(schema, "", schema.Description);
        return text.ToString();

        // Elements have no place for a description in C#.
        void Append(PlanSchema part, string path, string? description)
        {
            var values = part.Values.IsDefault ? "" : string.Join(", ", part.Values.Select(value => value.Text).Order(StringComparer.Ordinal));
            text.Append(path).AppendLine(CultureInfo.InvariantCulture, $": {part.Types} {part.Format} [{values}] {description?.ReplaceLineEndings(" ")}");
            foreach (var trait in part.Traits.OrderBy(trait => trait.Name, StringComparer.Ordinal))
                Append(trait.Schema, $"{path}/{trait.Name}{(trait.IsRequired ? "!" : "")}", trait.Description);

            if (part.Items.Types != JsonTypes.Any)
                Append(part.Items, path + "/[]", description: null);

            if (part.OtherTraits is { } others && others.Types != JsonTypes.Any)
                Append(others, path + "/*", description: null);
        }
    }

    private sealed class CatalogueOptions : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            {
                value = key == "build_property.IdentifyCatalogue" ? "true" : null;
                return value is not null;
            }
        }
    }
}
