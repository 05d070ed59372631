using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Tests.Catalogue;

/// <summary>What an assembly says about its annotated types, as somebody reads it who only has the file.</summary>
public sealed class CatalogueTests
{
    private const string Shop = """
        using System;
        using System.Collections.Generic;
        using Identify;

        namespace Shop;

        /// <summary>Somebody who
        /// buys <see cref="System.String"/> &amp; more.</summary>
        [IdentifyTraits]
        public class Customer
        {
            /// <summary>The key in the database.</summary>
            [UserId] public Guid Id => default;
            /// <summary>Where receipts go.</summary>
            public string Email => "";
            public string? FirstName => null;
            public DateTimeOffset? Birthday => null;
            public DateTimeOffset CreatedAt => default;
            public int Logins => 1;
            public decimal Balance => 1;
            public bool IsActive => true;
            public Uri? Website => null;
            public Tier Tier => default;
            public List<string?> Tags => new();
            public List<string> Topics => new();
            public Dictionary<string, int>? Scores => null;
            public Address? Address => null;
            public Address? Billing => null;
            [TraitNull] public Address? Former => null;
            [TraitNull] public string? Note => null;
            [TraitNull] public Tier? Level => null;
            [TraitName("pass")] public string? Password => null;
            public byte[]? Key => null;
            public TimeSpan Age => default;
        }

        public enum Tier { Free, [System.Runtime.Serialization.EnumMember(Value = "PAID")] Paid }

        public class Address { public string? City => null; public Address? Other => null; }

        /// <param name="Name">What it is called.</param>
        [IdentifyTraits(Naming = TraitNaming.SnakeCase)]
        public record Team([property: AnonymousId] string Key, string Name) { [TraitExtension] public Dictionary<string, int>? Others => null; }
        """;

    [Fact]
    public void A_type_is_described_as_a_schema()
    {
        var customer = Read(Describe(Shop), "Shop.Customer");

        Assert.Equal("Somebody who buys String & more.", (string?)customer["description"]);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", (string?)customer["$schema"]);
        Assert.Equal("Shop.CustomerTraits", (string?)customer["x-identify"]!["serializer"]);
        Assert.Equal("Models/Source0.cs", (string?)customer["x-identify"]!["file"]);
        Assert.Equal("Customer.Id", (string?)customer["x-identify"]!["userId"]!["member"]);
        Assert.Equal("The key in the database.", (string?)customer["x-identify"]!["userId"]!["description"]);
        Assert.Equal(
            ["email", "createdAt", "logins", "balance", "isActive", "tier", "tags", "topics", "former", "note", "level", "age"],
            customer["required"]!.AsArray().Select(name => (string)name!));
        Assert.False((bool)customer["additionalProperties"]!);
    }

    [Theory]
    [InlineData("email", """{"description":"Where receipts go.","type":"string","x-identify":{"member":"Customer.Email","type":"string","file":"Models/Source0.cs","reserved":"email"}}""")]
    [InlineData("birthday", """{"type":"string","format":"date","x-identify":{"member":"Customer.Birthday","type":"DateTimeOffset?","file":"Models/Source0.cs","reserved":"birthday"}}""")]
    [InlineData("createdAt", """{"type":"string","format":"date-time","x-identify":{"member":"Customer.CreatedAt","type":"DateTimeOffset","file":"Models/Source0.cs","reserved":"createdAt"}}""")]
    [InlineData("logins", """{"type":"integer","x-identify":{"member":"Customer.Logins","type":"int","file":"Models/Source0.cs"}}""")]
    [InlineData("balance", """{"type":"number","x-identify":{"member":"Customer.Balance","type":"decimal","file":"Models/Source0.cs"}}""")]
    [InlineData("isActive", """{"type":"boolean","x-identify":{"member":"Customer.IsActive","type":"bool","file":"Models/Source0.cs"}}""")]
    [InlineData("website", """{"type":"string","format":"uri","x-identify":{"member":"Customer.Website","type":"Uri?","file":"Models/Source0.cs","reserved":"website"}}""")]
    [InlineData("tier", """{"type":"string","enum":["free","PAID"],"x-identify":{"member":"Customer.Tier","type":"Tier","file":"Models/Source0.cs"}}""")]
    [InlineData("tags", """{"type":"array","items":{"type":["string","null"]},"x-identify":{"member":"Customer.Tags","type":"List<string?>","file":"Models/Source0.cs"}}""")]
    [InlineData("topics", """{"type":"array","items":{"type":"string"},"x-identify":{"member":"Customer.Topics","type":"List<string>","file":"Models/Source0.cs"}}""")]
    [InlineData("scores", """{"type":"object","additionalProperties":{"type":"integer"},"x-identify":{"member":"Customer.Scores","type":"Dictionary<string, int>?","file":"Models/Source0.cs"}}""")]
    [InlineData("address", """{"$ref":"#/$defs/Address","x-identify":{"member":"Customer.Address","type":"Address?","file":"Models/Source0.cs","reserved":"address"}}""")]
    [InlineData("billing", """{"$ref":"#/$defs/Address2","x-identify":{"member":"Customer.Billing","type":"Address?","file":"Models/Source0.cs"}}""")]
    [InlineData("former", """{"$ref":"#/$defs/AddressOrNull","x-identify":{"member":"Customer.Former","type":"Address?","file":"Models/Source0.cs"}}""")]
    [InlineData("note", """{"type":["string","null"],"x-identify":{"member":"Customer.Note","type":"string?","file":"Models/Source0.cs"}}""")]
    [InlineData("level", """{"type":["string","null"],"enum":["free","PAID",null],"x-identify":{"member":"Customer.Level","type":"Tier?","file":"Models/Source0.cs"}}""")]
    [InlineData("pass", """{"type":"string","x-identify":{"member":"Customer.Password","type":"string?","file":"Models/Source0.cs","sensitive":"a password"}}""")]
    [InlineData("key", """{"type":"string","contentEncoding":"base64","x-identify":{"member":"Customer.Key","type":"byte[]?","file":"Models/Source0.cs"}}""")]
    [InlineData("age", """{"type":"string","format":"duration","x-identify":{"member":"Customer.Age","type":"TimeSpan","file":"Models/Source0.cs","reserved":"age"}}""")]
    public void A_trait_is_described(string name, string expected) =>
        Assert.Equal(expected, Read(Describe(Shop), "Shop.Customer")["properties"]![name]!.ToJsonString(Relaxed));

    [Fact]
    public void An_object_is_described_once_for_each_meaning_even_if_it_holds_itself()
    {
        var definitions = Read(Describe(Shop), "Shop.Customer")["$defs"]!.AsObject();

        Assert.Equal(["Address", "Address2", "AddressOrNull"], definitions.Select(definition => definition.Key));
        Assert.Equal(["object", "null"], definitions["AddressOrNull"]!["type"]!.AsArray().Select(type => (string)type!));
        Assert.Equal("address.city", (string?)definitions["Address"]!["properties"]!["city"]!["x-identify"]!["reserved"]);
        Assert.Null(definitions["Address2"]!["properties"]!["city"]!["x-identify"]!["reserved"]);
        Assert.Equal("#/$defs/Address2", (string?)definitions["Address2"]!["properties"]!["other"]!["$ref"]);
    }

    [Fact]
    public void A_type_names_the_clients_that_it_can_be_handed_to()
    {
        var customer = Read(Complete(Compile(Shop).AddReferences(Sdk.PostHog.Reference, Sdk.Mixpanel.Reference)), "Shop.Customer");

        Assert.Equal(["PostHog.IPostHogClient", "Mixpanel.IMixpanelClient"], customer["x-identify"]!["bridges"]!.AsArray().Select(client => (string)client!));
        Assert.Null(Read(Describe(Shop), "Shop.Customer")["x-identify"]!["bridges"]);
    }

    [Fact]
    public void A_record_is_described_by_its_parameters()
    {
        var team = Read(Describe(Shop), "Shop.Team");

        Assert.Equal("What it is called.", (string?)team["properties"]!["name"]!["description"]);
        Assert.Equal("Team.Key", (string?)team["x-identify"]!["anonymousId"]!["member"]);
        Assert.Equal("snake_case", (string?)team["x-identify"]!["naming"]);
        Assert.Equal("integer", (string?)team["additionalProperties"]!["type"]);
    }

    [Fact]
    public void A_type_of_another_assembly_names_the_assembly()
    {
        var user = Read(Describe("[assembly: Identify.IdentifyTraits(typeof(Microsoft.AspNetCore.Identity.IdentityUser))]"), "Microsoft.AspNetCore.Identity.IdentityUser");

        Assert.Equal("Microsoft.Extensions.Identity.Stores", (string?)user["x-identify"]!["assembly"]);
        Assert.Null(user["x-identify"]!["file"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("false")]
    [InlineData("")]
    public void Without_the_property_nothing_is_added(string? value)
    {
        var compilation = Compile(Shop);

        Assert.Equal(
            GeneratorRun.Of(compilation).GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())),
            Generate(compilation, value).GetRunResult().Results.Single().GeneratedSources.Select(source => (source.HintName, source.SourceText.ToString())));
    }

    [Fact]
    public void A_project_without_annotated_types_gets_no_file() =>
        Assert.Empty(Generate(Compile("public class Program { }"), "true").GetRunResult().GeneratedTrees);

    [Fact]
    public void An_edit_in_an_unrelated_file_writes_nothing_again()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var unrelated = CSharpSyntaxTree.ParseText("public class Program { }", ParseOptions, "Program.cs", cancellationToken: cancellation);
        var before = Compile(Shop).AddSyntaxTrees(unrelated);
        var after = before.ReplaceSyntaxTree(unrelated, CSharpSyntaxTree.ParseText("public class Program { public int Extra => 1; }", ParseOptions, "Program.cs", cancellationToken: cancellation));

        var result = Driver("true", tracksSteps: true).RunGenerators(before, cancellation).RunGenerators(after, cancellation).GetRunResult().Results.Single();

        Assert.Contains(result.GeneratedSources, source => source.HintName == "Identify.Generated.Catalogue.g.cs");
        Assert.All(
            result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Two_builds_write_the_same_bytes() => Assert.Equal(Emit("en-US"), Emit("tr-TR"));

    [Fact]
    public void Source_outside_of_the_project_shows_no_path()
    {
        var customer = Read(Describe("[Identify.IdentifyTraits] public class Customer { public int Age => 1; }", "/elsewhere/secret/Linked.cs"), "Customer");

        Assert.Equal("Linked.cs", (string?)customer["x-identify"]!["file"]);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static byte[] Emit(string culture)
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new(culture);
        try
        {
            using var image = new MemoryStream();
            Assert.True(Complete(Compile(Shop)).Emit(image).Success);
            return image.ToArray();
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    private static JsonNode Read(CSharpCompilation compilation, string type) => compilation.Assembly.GetAttributes()
        .Where(attribute => attribute.AttributeClass!.Name == "AssemblyMetadataAttribute" && (string)attribute.ConstructorArguments[0].Value! == "Identify.Catalogue")
        .Select(attribute => JsonNode.Parse((string)attribute.ConstructorArguments[1].Value!)!)
        .Single(schema => (string?)schema["title"] == type);

    private static CSharpCompilation Describe(string source, string path = "/shop/Models/Source0.cs")
    {
        var completed = Complete(Compile(source, path));
        Assert.DoesNotContain(completed.GetDiagnostics(), diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
        return completed;
    }

    private static CSharpCompilation Compile(string source, string path = "/shop/Models/Source0.cs") => CSharpCompilation.Create(
        "Shop",
        [CSharpSyntaxTree.ParseText(source, ParseOptions, path)],
        TestProject.Default.References.Add(MetadataReference.CreateFromFile(typeof(Microsoft.AspNetCore.Identity.IdentityUser).Assembly.Location)),
        TestProject.Default.Options.WithDeterministic(true));

    private static GeneratorDriver Generate(CSharpCompilation compilation, string? property) => Driver(property).RunGenerators(compilation);

    private static CSharpCompilation Complete(CSharpCompilation compilation)
    {
        Driver("true").RunGeneratorsAndUpdateCompilation(compilation, out var completed, out _);
        return (CSharpCompilation)completed;
    }

    /// <summary>Without a documentation file, the compiler does not parse documentation comments.</summary>
    private static CSharpParseOptions ParseOptions => TestProject.Default.ParseOptions.WithDocumentationMode(DocumentationMode.None);

    private static CSharpGeneratorDriver Driver(string? property, bool tracksSteps = false) => CSharpGeneratorDriver.Create(
        [new IdentifyGenerator().AsSourceGenerator()],
        parseOptions: ParseOptions,
        driverOptions: new(IncrementalGeneratorOutputKind.None, tracksSteps),
        optionsProvider: new Options(ImmutableDictionary<string, string>.Empty
            .Add("build_property.ProjectDir", "/shop/")
            .AddRange(property is null ? [] : [KeyValuePair.Create("build_property.IdentifyCatalogue", property)])));

    private sealed class Options(ImmutableDictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
        }
    }
}
