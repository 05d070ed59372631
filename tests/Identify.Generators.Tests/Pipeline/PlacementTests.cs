using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>Where the annotated type stands: another assembly, another type, the global namespace.</summary>
public sealed class PlacementTests
{
    private const string Call = "public static class Call { public static string Write() => new {0}().ToTraitsJson(); }";

    [Fact]
    public void A_class_of_another_assembly()
    {
        const string library = """
            namespace External
            {
                public class User : Entity { public string Name => "x"; internal int Hidden => 1; public Tier Tier => Tier.Free; public Page<Item> Page => new(); }
                public class Entity { public int Id => 1; }
                public enum Tier { Free }
                public class Page<T> { public T[] Items => new T[0]; }
                public struct Item { public int X => 1; }
            }
            """;
        const string source = """
            using External;
            [assembly: Identify.IdentifyTraits(typeof(User))]
            [assembly: Identify.IdentifyTraits(typeof(Page<Own>), WriteNulls = true)]
            public class Own { }
            public static class Call
            {
                public static string WriteUser() => new User().ToTraitsJson();
                public static string WritePage() => new Page<Own>().ToTraitsJson();
            }
            """;

        using var project = LoadedProject.WithDependency(library, source);

        Assert.Equal("""{"id":1,"name":"x","tier":"free","page":{"items":[]}}""", project.Call<string>("Call", "WriteUser"));
        Assert.Equal("""{"items":[]}""", project.Call<string>("Call", "WritePage"));
        Assert.False(project.FindType("External.UserTraits")!.IsPublic);
    }

    [Fact]
    public void A_class_whose_base_and_members_are_of_another_assembly()
    {
        const string library = """
            using Identify;
            namespace External
            {
                public abstract class Entity<T> : Root
                {
                    [UserId] public T? Id { get; set; }
                    public virtual string Name { get; set; } = "base";
                    public virtual int Half { get; set; } = 4;
                    public int Hidden => 1;
                    internal int Internal => 2;
                    protected int Protected => 3;
                    public int Readable { internal get; set; }
                    [TraitName("written")] internal int Chosen => 4;
                    [TraitIgnore] public virtual int Ignored => 5;
                    [System.Obsolete("Gone.", true)] public int Gone => 6;
                }
                public class Root { public Money First => new(1.5m); }
                public readonly record struct Money(decimal Amount) { internal decimal Secret => Amount; }
                public interface IPlaced { Place Place { get; } }
                public record Place(string City, [property: TraitName("zip code")] string Zip, Kind Kind);
                public enum Kind { [System.Obsolete] Home, [System.Runtime.Serialization.EnumMember(Value = "at work")] Work }
            }
            """;
        const string source = """
            using External;
            using Identify;
            [IdentifyTraits] public class Customer : Entity<string>, IPlaced
            {
                public override string Name => "own";
                public override int Half { set { } }
                public new string Hidden => "new";
                public override int Ignored => 7;
                public Place Place => new("x", "1", Kind.Work);
                public IPlaced Again => this is { Depth: > 1 } ? this : new Customer { Depth = Depth + 1 };
                [TraitIgnore] public int Depth { get; set; }
                Place IPlaced.Place => new("y", "2", Kind.Home);
                public static string Write() => new Customer { Id = "u" }.ToIdentifyJson(new IdentifyOptions { StampCalls = false, NameLibrary = false });
            }
            """;

        using var project = LoadedProject.WithDependency(library, source);

        Assert.Equal(
            """{"traits":{"first":{"amount":1.5},"name":"own","half":4,"hidden":"new","place":{"city":"x","zip code":"1","kind":"at work"},"again":{"place":{"city":"y","zip code":"2","kind":"home"}}},"type":"identify","userId":"u"}""",
            project.Call<string>("Customer", "Write"));
    }

    [Fact]
    public void A_class_of_another_assembly_under_an_identity()
    {
        const string source = """
            [assembly: Identify.IdentifyTraits(typeof(User))]
            public static class Call
            {
                public static string Write() => new User().ToIdentifyJson(Identify.UserIdentity.User("u"), new Identify.IdentifyOptions { StampCalls = false, NameLibrary = false });
            }
            """;

        using var project = LoadedProject.WithDependency("public class User { public string Name => \"x\"; }", source);

        Assert.Equal("""{"traits":{"name":"x"},"type":"identify","userId":"u"}""", project.Call<string>("Call", "Write"));
    }

    [Theory]
    [InlineData("public class User", "User", "UserTraits", true)]
    [InlineData("internal class User", "User", "UserTraits", false)]
    [InlineData("public class @class", "@class", "ClassTraits", true)]
    [InlineData("public class Größe", "Größe", "GrößeTraits", true)]
    [InlineData("class _user", "_user", "_userTraits", false)]
    [InlineData("class e\u0301\u203Fx", "e\u0301\u203Fx", "E\u0301\u203FxTraits", false)]
    public void In_the_global_namespace(string declaration, string type, string generated, bool isPublic)
    {
        using var project = LoadedProject.From($$"""[Identify.IdentifyTraits] {{declaration}} { public int X => 1; } {{Call.Replace("{0}", type, StringComparison.Ordinal)}}""");

        Assert.Equal("""{"x":1}""", project.Call<string>("Call", "Write"));
        Assert.Equal(isPublic, project.FindType(generated)!.IsPublic);
    }

    [Theory]
    [InlineData("public static class Outer { [Identify.IdentifyTraits] public class Inner { public int X => 1; } }", true)]
    [InlineData("public static class Outer { [Identify.IdentifyTraits] internal struct Inner { public int X => 1; } }", false)]
    [InlineData("internal class Outer { [Identify.IdentifyTraits] public record Inner { public int X => 1; } }", false)]
    [InlineData("public class Outer { [Identify.IdentifyTraits] protected internal class Inner { public int X => 1; } }", false)]
    public void In_another_type(string types, bool isPublic)
    {
        var source = "namespace Shop.@event {" + types + Call.Replace("{0}", "Outer.Inner", StringComparison.Ordinal) + "}";

        using var project = LoadedProject.From(source);

        Assert.Equal("""{"x":1}""", project.Call<string>("Shop.event.Call", "Write"));
        Assert.Equal(isPublic, project.FindType("Shop.event.OuterInnerTraits")!.IsPublic);
    }

    [Theory]
    [InlineData("public class Outer { [Identify.IdentifyTraits] private class Inner { } }")]
    [InlineData("public class Outer { [Identify.IdentifyTraits] protected class Inner { } }")]
    [InlineData("[Identify.IdentifyTraits] public class Open<T> { }")]
    [InlineData("[assembly: Identify.IdentifyTraits(typeof(Open<>))] public class Open<T> { }")]
    [InlineData("[Identify.IdentifyTraits] public static class Static { }")]
    [InlineData("[assembly: Identify.IdentifyTraits(typeof(int))]")]
    [InlineData("[Identify.IdentifyTraits] public ref struct Reference { }")]
    public void Where_no_code_can_reach_it(string source) =>
        Assert.Empty(GeneratorRun.Of(TestProject.Default.Compile(source)).GeneratedSources);

    [Fact]
    public void A_namespace_called_like_the_runtimes()
    {
        const string source = """
            namespace Shop.Identify.System
            {
                [global::Identify.IdentifyTraits] public class User { public int X => 1; public global::System.DateTime? At => null; }
                public static class Call { public static string Write() => new User().ToTraitsJson(); }
            }
            """;

        using var project = LoadedProject.From(source);

        Assert.Equal("""{"x":1}""", project.Call<string>("Shop.Identify.System.Call", "Write"));
    }

    [Fact]
    public void An_external_type_that_is_generic_in_its_summary()
    {
        const string source = "[assembly: Identify.IdentifyTraits(typeof(Page<Page<int>>))] public class Page<T> { public T? Value => default; }";

        var text = GeneratorRun.Of(TestProject.Default.Compile(source)).GeneratedSources.Single(source => source.HintName == "PageOfPageOfInt32.g.cs").SourceText.ToString();

        Assert.Contains("/// <summary>Writes Page&lt;Page&lt;int&gt;&gt; as traits", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_program_with_top_level_statements()
    {
        const string source = """
            using Identify;
            [assembly: IdentifyTraits(typeof(Page<int>))]
            System.Console.WriteLine(new User("a").ToTraitsJson() + new Page<int>().ToTraitsJson());
            [IdentifyTraits] record User(string Name);
            class Page<T> { public T? Item => default; }
            partial class Program { [IdentifyTraits] internal class Held { public int X => 1; } }
            """;
        var compilation = TestProject.Default.Compile(source);

        var complete = GeneratorRun.Complete(TestProject.Default, compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)));

        Assert.Equal(5, complete.SyntaxTrees.Length);
    }
}
