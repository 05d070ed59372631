using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>Sources that are broken, hostile, or just unlucky. The generator must not throw on any of them.</summary>
public sealed class RobustnessTests
{
    private const string Annotated = """
        using Identify;
        [assembly: IdentifyTraits(typeof(Page<Customer>))]
        [IdentifyTraits(Naming = TraitNaming.SnakeCase, WriteNulls = true)]
        public partial record Customer([UserId] System.Guid Id, [TraitName("plan")] Tier Tier) : Entity
        {
            public System.Collections.Generic.Dictionary<string, Page<int>[]>? Pages { get; init; }
            [TraitConverter(typeof(Upper))] public string? Name { get; init; }
            [TraitExtension] public System.Text.Json.JsonElement More { get; init; }
        }
        public abstract record Entity { public System.DateTime? CreatedAt { get; init; } }
        public class Page<T> { public T? Item { get; set; } }
        public enum Tier { Free }
        public class Upper : TraitConverter<string> { public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) { } }
        """;

    public static TheoryData<string> BrokenSources =>
    [
        "using Identify; [IdentifyTraits",
        "using Identify; [IdentifyTraits] public class",
        "using Identify; [IdentifyTraits] public class { }",
        "using Identify; [IdentifyTraits] public class A { [TraitName()] public int B => 1; [TraitName(null)] public int C => 1; [TraitName(1)] public int D => 1; [TraitName(nameof(] public int E => 1; }",
        "using Identify; [IdentifyTraits] public class A { [TraitConverter(typeof())] public int B => 1; [TraitConverter(typeof(Missing))] public int C => 1; [TraitConverter(null)] public int D => 1; [TraitConverter] public int E => 1; }",
        "using Identify; [IdentifyTraits] public class A : Missing { public Missing B => null; public Missing<int>[] C => null; public System.Collections.Generic.List<Missing> D => null; [UserId] public Missing E => null; }",
        "using Identify; [IdentifyTraits] public class A : A { public A B => this; }",
        "using Identify; [IdentifyTraits] public class A : B { public int X => 1; } public class B : A { public int Y => 1; }",
        "using Identify; [IdentifyTraits] public interface IA : IB { int X { get; } } public interface IB : IA { int Y { get; } }",
        "using Identify; [IdentifyTraits] public struct A { public A B; public A[] C => null; [TraitName(\"d\")] public A D; }",
        "using Identify; [IdentifyTraits] public class A<T> { public T B => default; } public class C<T> { [IdentifyTraits] public class D { } }",
        "using Identify; [IdentifyTraits] public static class A { } [IdentifyTraits] public ref struct B { } [IdentifyTraits] public enum C { } [IdentifyTraits] public delegate void D();",
        "using Identify; [assembly: IdentifyTraits] [assembly: IdentifyTraits(null)] [assembly: IdentifyTraits(typeof())] [assembly: IdentifyTraits(typeof(Missing))] [assembly: IdentifyTraits(typeof(System.Collections.Generic.List<>))] [assembly: IdentifyTraits(typeof(int[]))] [assembly: IdentifyTraits(typeof(string))]",
        "using Identify; [IdentifyTraits] [IdentifyTraits] public class A { [UserId] [UserId] public int B => 1; [TraitName(\"a\")] [TraitName(\"b\")] public int C => 1; public int C => 2; public string D() => null; public int D => 1; }",
        "using Identify; [IdentifyTraits] public class A { public int B { get; set } public int C public E D { get; } }",
        "using Identify; [IdentifyTraits] public enum A { B = B } [IdentifyTraits] public class C { public A D => default; public E F => default; } public enum E { G = H, H = G, I = \"x\" }",
        "using Identify; [IdentifyTraits] public class A { public Tower<int> B => null; public Maze<int, int> C => null; } public class Tower<T> : System.Collections.Generic.List<Tower<Tower<T>>> { } public class Maze<T, U> { public Maze<Maze<T, U>, U> L => null; public Maze<T, Maze<T, U>> R => null; }",
        "namespace Identify { public class IdentifyTraitsAttribute : System.Attribute { } public class TraitConverter<T> { } } [Identify.IdentifyTraits] public class A { public int B => 1; }",
        "using Identify; [IdentifyTraits] public class A { public unsafe int* B => null; public unsafe delegate*<int> C => null; public System.Span<int> D => default; public System.ArgIterator E => default; public void F => 1; public System.TypedReference G => default; }",
    ];

    [Theory, MemberData(nameof(BrokenSources))]
    public void Broken_sources(string source) => GeneratorRun.Of(TestProject.Default.Compile(source));

    [Fact]
    public void Sources_that_are_being_typed()
    {
        var run = new GeneratorRun(TestProject.Default);
        for (var length = 0; length <= Annotated.Length; length += 3)
            run.Update(TestProject.Default.Compile(Annotated[..length]));

        Assert.Equal(5, run.Update(TestProject.Default.Compile(Annotated)).GeneratedSources.Length); // two types, two that both hold, and the registration
    }

    [Fact]
    public void No_reference_to_the_runtime()
    {
        var project = TestProject.Default with { References = TestProject.Default.References.Remove(TestProject.Runtime) };

        Assert.Empty(new GeneratorRun(project).Update(project.Compile(Annotated)).GeneratedSources);
    }

    [Fact]
    public void No_reference_at_all()
    {
        var project = TestProject.Default with { References = [] };

        Assert.Empty(new GeneratorRun(project).Update(project.Compile(Annotated)).GeneratedSources);
    }

    [Fact]
    public void An_attribute_on_each_part_of_a_type()
    {
        const string first = "[Identify.IdentifyTraits] public partial class A { public int X => 1; } [Identify.IdentifyTraits] partial class A { public int Z => 3; }";
        const string second = "[Identify.IdentifyTraits(Naming = Identify.TraitNaming.SnakeCase)] public partial class A { public int YY => 2; }";

        Assert.Single(GeneratorRun.Of(TestProject.Default.Compile(first, second)).GeneratedSources, source => source.HintName == "A.g.cs");
    }

    [Theory]
    [InlineData("[Identify.IdentifyTraits] public class Customer { }", "[Identify.IdentifyTraits] public class CUSTOMER { }")]
    [InlineData("[Identify.IdentifyTraits] public class OrderCustomer { }", "public class Order { [Identify.IdentifyTraits] public class Customer { } }")]
    [InlineData("namespace Shop { [Identify.IdentifyTraits] public class Customer { } }", "namespace Store { [Identify.IdentifyTraits] public class Customer { } }")]
    [InlineData("namespace Shop { [Identify.IdentifyTraits] public class Customer { } }", "namespace SHOP { [Identify.IdentifyTraits] public class Customer { } }")]
    public void Names_that_would_clash(string first, string second)
    {
        var complete = GeneratorRun.Complete(TestProject.Default, TestProject.Default.Compile(first, second));

        Assert.Equal(5, complete.SyntaxTrees.Length);
    }

    [Fact]
    public void Closed_generic_types_whose_names_would_clash()
    {
        const string source = """
            [assembly: Identify.IdentifyTraits(typeof(Page<A.Item>))]
            [assembly: Identify.IdentifyTraits(typeof(Page<B.Item>))]
            [assembly: Identify.IdentifyTraits(typeof(Page<A.Item>))]
            [Identify.IdentifyTraits] public class PageOfItem { }
            public class Page<T> { public T? Value { get; set; } }
            namespace A { public class Item { } }
            namespace B { public class Item { } }
            """;

        var complete = GeneratorRun.Complete(TestProject.Default, TestProject.Default.Compile(source));

        Assert.Equal(5, complete.SyntaxTrees.Length);
    }

    [Fact]
    public void A_class_of_the_users_that_has_the_name()
    {
        const string source = """
            namespace Shop
            {
                [Identify.IdentifyTraits] public class Customer { [Identify.UserId] public string Id => "u"; }
                public static class CustomerTraits { public static string Write() => new Customer().ToIdentifyJson(new Identify.IdentifyOptions { StampCalls = false, NameLibrary = false }); }
            }
            namespace Shop.CustomerTraits2 { }
            """;

        using var project = LoadedProject.From(source);

        Assert.Equal("""{"traits":{},"type":"identify","userId":"u"}""", project.Call<string>("Shop.CustomerTraits", "Write"));
        Assert.NotNull(project.FindType("Shop.CustomerTraits3"));
    }
}
