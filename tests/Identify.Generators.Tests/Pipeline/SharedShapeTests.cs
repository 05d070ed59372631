using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>What several annotated types hold is generated once, and only again if it changes.</summary>
public sealed class SharedShapeTests
{
    private const string Customer = "[Identify.IdentifyTraits] public class Customer { public Address? Home => null; public Tier Tier => Tier.Paid; public int? Age => 3; }";
    private const string Supplier = "[Identify.IdentifyTraits] public class Supplier { public Address[] Sites => [new()]; public Tier? Tier => null; }";
    private const string Visitor = "[Identify.IdentifyTraits] public class Visitor { public Origin? Origin => null; } public class Origin { public int X => 1; }";
    private const string Address = "public class Address { public string? City => \"Ulm\"; public Country Country => new(); public string[] Lines => [\"a\"]; }";
    private const string Country = "public struct Country { public string Code => \"DE\"; } public enum Tier { Free, Paid }";

    private static readonly string[] Files = [Customer, Supplier, Visitor, Address, Country];

    [Fact]
    public void A_shape_of_two_types_has_a_file_of_its_own_and_one_of_a_single_type_has_not()
    {
        var files = GetFiles(GeneratorRun.Of(TestProject.Default.Compile(Files)));

        Assert.Equal(
            ["Customer.g.cs", "Identify.Generated.AddressWriter.g.cs", "Identify.Generated.CountryWriter.g.cs", "Identify.Generated.TierWriter.g.cs", "Identify.Generated.TraitsSerializers.g.cs", "Supplier.g.cs", "Visitor.g.cs"],
            files.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("global::Identify.Generated.AddressWriter.Write(ref writer, position, ", files["Customer.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("city", files["Customer.g.cs"], StringComparison.Ordinal);
        Assert.Contains("private static int WriteOrigin(", files["Visitor.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LanguageVersion.Latest)]
    [InlineData(LanguageVersion.CSharp10)]
    public void Shared_shapes_are_written_as_ever(LanguageVersion language)
    {
        const string types = """
            using Identify; using System.Collections.Generic;
            [IdentifyTraits] public class A { public Node Node => new Node { Next = new Node() }; public Tier? Tier => global::Tier.Paid; public Dictionary<string, List<Node>> Map => new Dictionary<string, List<Node>> { ["k"] = new List<Node> { new Node() } }; public B B => new B(); }
            [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class B { public Node TheNode => new Node(); public Tier Tier => (Tier)7; }
            [IdentifyTraits] public class C { public Node Node => new Node(); public B B => new B(); public Tier[] Tiers => new[] { Tier.Free }; }
            public class Node { public int TheValue => 1; public Node Next { get; set; } public Fixed Fixed => new Fixed(); public Mutable Mutable => new Mutable(); [TraitConverter(typeof(Upper))] public string Name => "n"; public string[] Tags => new[] { "t" }; }
            public readonly struct Fixed { public int X => 2; }
            public struct Mutable { private int _x; public int X => ++_x; public int Y => ++_x; }
            public enum Tier { Free, Paid }
            public class Upper : TraitConverter<string> { public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) => writer.WriteStringValue(value.ToUpperInvariant()); }
            public static class Call { public static string Write() => new A().ToTraitsJson() + new B().ToTraitsJson() + new C().ToTraitsJson(); }
            """;
        const string rest = """ "fixed":{"x":2},"mutable":{"x":1,"y":2},"name":"N","tags":["t"]}""";
        var camel = """{"theValue":1,""" + rest.TrimStart();
        var snake = """{"the_value":1,""" + rest.TrimStart();
        var b = $$"""{"the_node":{{snake}},"tier":7}""";

        using var project = LoadedProject.From(TestProject.Default with { Language = language, Nullable = NullableContextOptions.Disable }, types);

        Assert.Equal(
            $$"""{"node":{"theValue":1,"next":{{camel}},{{rest.TrimStart()}},"tier":"paid","map":{"k":[{{camel}}]},"b":{{b}}}{{b}}{"node":{{camel}},"b":{{b}},"tiers":["free"]}""",
            project.Call<string>("Call", "Write"));
    }

    [Fact]
    public void Shared_shapes_of_one_name_have_different_classes()
    {
        const string source = """
            namespace Shop { public class Address { public int X => 1; } } namespace Crm { public class Address { public int Y => 2; } } public class ADDRESS { public int Z => 3; }
            public class Held { public Shop.Address A => new(); public Crm.Address B => new(); public ADDRESS C => new(); }
            [Identify.IdentifyTraits] public class First { public Held Held => new(); }
            [Identify.IdentifyTraits] public class Second { public Held Held => new(); public static string Write() => new Second().ToTraitsJson(); }
            namespace Identify.Generated { public class HeldWriter2 { } }
            """;

        using var project = LoadedProject.From(source);

        Assert.Equal("""{"held":{"a":{"x":1},"b":{"y":2},"c":{"z":3}}}""", project.Call<string>("Second", "Write"));
    }

    [Fact]
    public void An_edit_to_a_shared_type_emits_that_type_alone()
    {
        var result = Edit(Address, Address.Replace("City", "Town", StringComparison.Ordinal));

        Assert.Equal(["Identify.Generated.AddressWriter.g.cs"], GetChanged(result));
        Assert.Contains("town", GetFiles(result)["Identify.Generated.AddressWriter.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_to_a_type_that_holds_a_shared_one_emits_that_type_alone()
    {
        var result = Edit(Customer, Customer.Replace("Age", "Years", StringComparison.Ordinal));

        Assert.Equal(["Customer.g.cs"], GetChanged(result));
    }

    [Fact]
    public void An_edit_elsewhere_emits_nothing()
    {
        var result = Edit(Visitor, Visitor + " public class Another { }");

        Assert.Empty(GetChanged(result));
    }

    [Theory]
    [InlineData(Supplier, "[Identify.IdentifyTraits] public class Supplier { public int X => 1; }")]
    [InlineData(Supplier, "public class Supplier { public Address[] Sites => []; }")]
    [InlineData(Visitor, "[Identify.IdentifyTraits] public class Visitor { public Address Address => new(); }")]
    [InlineData(Address, "public class Address { public string? City => null; public Origin Origin => new(); }")]
    [InlineData(Address, "[Identify.IdentifyTraits] public class Address { public Address? Next => null; }")]
    public void After_an_edit_that_shares_more_or_less_everything_is_as_in_a_first_run(string file, string edited)
    {
        var result = GetFiles(Edit(file, edited));

        var fresh = GetFiles(GeneratorRun.Of(TestProject.Default.Compile(Files.Select(other => other == file ? edited : other))));
        Assert.Equal(fresh.OrderBy(static entry => entry.Key, StringComparer.Ordinal), result.OrderBy(static entry => entry.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Code_grows_with_the_sum_of_the_types()
    {
        var small = Measure(20);
        var large = Measure(40);

        Assert.InRange((double)large / small, 1.9, 2.2);

        static long Measure(int count) => GeneratorRun.Of(TestProject.Default.Compile(Graphs.LinkedEntities(count, annotated: count))).GeneratedSources.Sum(source => (long)source.SourceText.Length);
    }

    /// <summary>What the smallest stacks of compilers hold: 1.5 MB, and 512 KB on threads of macOS.</summary>
    [Theory]
    [InlineData(1536)]
    [InlineData(512)]
    public void The_depth_of_the_graph_is_not_the_depth_of_the_stack(int kilobytes)
    {
        var compilation = TestProject.Default.Compile(Graphs.LinkedEntities(1500, annotated: 1));
        compilation.GetDeclarationDiagnostics(TestContext.Current.CancellationToken);
        var size = 0;

        var thread = new Thread(() => size = GeneratorRun.Of(compilation).GeneratedSources.Sum(source => source.SourceText.Length), kilobytes * 1024);
        thread.Start();
        thread.Join();

        Assert.True(size > 1500 * 500, $"Only {size} characters were generated.");
    }

    private static GeneratorRunResult Edit(string file, string edited)
    {
        var before = TestProject.Default.Compile(Files);
        var tree = before.SyntaxTrees[Array.IndexOf(Files, file)];
        return GeneratorRun.Of(before, before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, TestProject.Default.ParseOptions, tree.FilePath)));
    }

    private static Dictionary<string, string> GetFiles(GeneratorRunResult result) =>
        result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    /// <summary>The files that were emitted again.</summary>
    private static IEnumerable<string> GetChanged(GeneratorRunResult result)
    {
        var outputs = result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).ToList();
        Assert.Equal(GetFiles(result).Count, outputs.Count);
        return outputs
            .Where(output => output.Reason != IncrementalStepRunReason.Cached)
            .SelectMany(output => GetHintNames(output.Value));
    }

    /// <summary>The value of an output step is internal to Roslyn: the sources and the diagnostics.</summary>
    private static IEnumerable<string> GetHintNames(object value)
    {
        var sources = (System.Collections.IEnumerable)value.GetType().GetField("Item1")!.GetValue(value)!;
        return sources.Cast<object>().Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);
    }
}
