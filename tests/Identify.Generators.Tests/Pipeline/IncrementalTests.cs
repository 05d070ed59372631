using System.Reflection;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>Edits a file of a project and looks at which steps of the pipeline ran again, and why.</summary>
public sealed class IncrementalTests
{
    private const string Customer = """
        using Identify;
        [IdentifyTraits] public class Customer : Entity { [UserId] public int Id => 1; public Tier Tier => default; public Address? Address => null; public Settings.Inner? Inner => null; }
        """;

    private const string Order = "[Identify.IdentifyTraits] public class Order { public int Number => 1; }";
    private const string Assembly = "[assembly: Identify.IdentifyTraits(typeof(Page<int>))] public class Page<T> { public T? Item => default; }";
    private const string Base = "public class Entity { public string? Name => null; }";
    private const string Enum = "public enum Tier { Free, Paid }";
    private const string Nested = "public class Settings { public class Inner { public int X => 1; } } public struct Address { public string? City => null; }";
    private const string Unrelated = "public class Program { public static void Main() { } }";

    private const string Shared = """
        [Identify.IdentifyTraits] public class Left { public Middle? Middle => null; }
        [Identify.IdentifyTraits] public class Right { public Middle? Middle => null; }
        public class Middle { public int X => 1; }
        """;

    /// <summary>One for each annotated type, one for what two of them hold, and the registration.</summary>
    private const int OutputCount = 7;

    private static readonly string[] Files = [Customer, Order, Assembly, Shared, Base, Enum, Nested, Unrelated];

    public static TheoryData<string, string> EditsOfWhatCustomerIsMadeOf => new()
    {
        { Base, "public class Entity { public string? Name => null; public int Age => 5; }" },
        { Enum, "public enum Tier { Free, Gold }" },
        { Nested, "public class Settings { public class Inner { public int X => 1; public int Y => 2; } } public struct Address { public string? City => null; }" },
        { Nested, "public class Settings { public class Inner { public int X => 1; } } public struct Address { [Identify.TraitName(\"town\")] public string? City => null; }" },
        { Customer, Customer.Replace("Tier => default", "Tier => default; public int Age => 5", StringComparison.Ordinal) },
    };

    [Fact]
    public void Every_step_has_a_name()
    {
        var names = typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!).ToList();

        var steps = GeneratorRun.Of(Compile(Files)).TrackedSteps;

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.NotEmpty(steps[name]));
    }

    [Theory]
    [InlineData("public class Program { public static void Main() { System.Console.WriteLine(); } }")]
    [InlineData("public class Program { public int Extra => 1; public static void Main() { } } public enum Another { One }")]
    [InlineData("")]
    public void An_edit_in_an_unrelated_file_reruns_nothing(string edited)
    {
        var result = Edit(Unrelated, edited);

        Assert.All(GetNamedReasons(result), step => Assert.True(IsUnchanged(step.Reason), $"{step.Name}: {step.Reason}"));
        Assert.All(GetOutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_in_an_unrelated_file_finds_the_same_SDKs()
    {
        var before = Compile(Files).AddReferences(Sdk.SegmentCSharp.Reference, Sdk.PostHog.Reference);

        var another = CSharpSyntaxTree.ParseText("public class Another { }", TestProject.Default.ParseOptions, cancellationToken: TestContext.Current.CancellationToken);
        var result = GeneratorRun.Of(before, before.ReplaceSyntaxTree(before.SyntaxTrees.Last(), another));

        Assert.Contains(result.GeneratedSources, source => source.HintName == "Identify.Generated.PostHogBridge.g.cs");
        Assert.All(GetNamedReasons(result), step => Assert.True(IsUnchanged(step.Reason), $"{step.Name}: {step.Reason}"));
        Assert.All(GetOutputReasons(result, OutputCount + 2), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void A_new_reference_adds_its_methods()
    {
        var before = Compile(Files);

        var result = GeneratorRun.Of(before, before.AddReferences(Sdk.SegmentCSharp.Reference));

        Assert.Contains("Segment.Analytics.Analytics client", GetSource(result, "Customer"), StringComparison.Ordinal);
        Assert.Equal(OutputCount + 1, result.GeneratedSources.Length);
    }

    [Fact]
    public void An_edit_that_changes_no_trait_emits_nothing_again()
    {
        var result = Edit(Customer, Customer.Replace("Id => 1", "Id => 2 /* or three */", StringComparison.Ordinal));

        Assert.All(GetOutputReasons(result), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_to_one_annotated_type_emits_that_type_alone()
    {
        var result = Edit(Order, "[Identify.IdentifyTraits] public class Order { public int Number => 1; public int Total => 2; }");

        AssertOneOutputChanged(result);
        Assert.Contains("total", GetSource(result, "Order"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EditsOfWhatCustomerIsMadeOf))]
    public void An_edit_to_what_a_type_is_made_of_emits_it_again(string file, string edited)
    {
        var before = GetSource(GeneratorRun.Of(Compile(Files)), "Customer");

        var result = Edit(file, edited);

        AssertOneOutputChanged(result);
        Assert.NotEqual(before, GetSource(result, "Customer"));
        Assert.Equal(GetSource(GeneratorRun.Of(Compile(Replace(file, edited))), "Customer"), GetSource(result, "Customer"));
    }

    [Fact]
    public void An_edit_to_an_external_type_emits_it_again()
    {
        var result = Edit(Assembly, Assembly.Replace("Item =>", "First =>", StringComparison.Ordinal));

        AssertOneOutputChanged(result);
        Assert.Contains("first", GetSource(result, "PageOfInt32"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_attribute_removes_the_file()
    {
        var result = Edit(Order, Order.Replace("[Identify.IdentifyTraits] ", "", StringComparison.Ordinal));

        Assert.DoesNotContain(result.GeneratedSources, source => source.HintName == "Order.g.cs");
        Assert.Equal(OutputCount - 1, result.GeneratedSources.Length);
    }

    private static CSharpCompilation Compile(IEnumerable<string> files) => TestProject.Default.Compile(files);

    private static string[] Replace(string file, string edited)
    {
        Assert.Contains(file, Files);
        return [.. Files.Select(other => other == file ? edited : other)];
    }

    /// <summary>Runs over all files, and then over a compilation in which one syntax tree is replaced, as in an editor.</summary>
    private static GeneratorRunResult Edit(string file, string edited)
    {
        var before = Compile(Files);
        var tree = before.SyntaxTrees[Array.IndexOf(Files, file)];
        var after = before.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, TestProject.Default.ParseOptions, tree.FilePath));
        return GeneratorRun.Of(before, after);
    }

    private static List<(string Name, IncrementalStepRunReason Reason)> GetNamedReasons(GeneratorRunResult result)
    {
        var names = typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetValue(null)!);
        var steps = names.SelectMany(name => result.TrackedSteps[name].SelectMany(step => step.Outputs).Select(output => (Name: name, output.Reason))).ToList();
        Assert.NotEmpty(steps);
        return steps;
    }

    private static List<IncrementalStepRunReason> GetOutputReasons(GeneratorRunResult result, int count = OutputCount)
    {
        var reasons = result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs).Select(output => output.Reason).ToList();
        Assert.Equal(count, reasons.Count);
        return reasons;
    }

    private static void AssertOneOutputChanged(GeneratorRunResult result) =>
        Assert.Single(GetOutputReasons(result), reason => reason is not IncrementalStepRunReason.Cached);

    private static bool IsUnchanged(IncrementalStepRunReason reason) =>
        reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private static string GetSource(GeneratorRunResult result, string name) =>
        result.GeneratedSources.Single(source => source.HintName == name + ".g.cs").SourceText.ToString();
}
