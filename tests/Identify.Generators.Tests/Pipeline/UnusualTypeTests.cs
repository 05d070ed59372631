using System.Collections.Immutable;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>Types that generated code cannot refer to or use are left out; everything else compiles.</summary>
public sealed class UnusualTypeTests
{
    private const string User = "namespace N { public class User { public int X => 1; } public enum Kind { One } public class Upper : Identify.TraitConverter<string> { public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) { } } }";

    [Fact]
    public void Types_of_one_name_in_two_assemblies_with_extern_aliases()
    {
        const string source = """
            extern alias a1;
            extern alias a2;
            [assembly: Identify.IdentifyTraits(typeof(a1::N.User))]
            [assembly: Identify.IdentifyTraits(typeof(a2::N.User))]
            [Identify.IdentifyTraits] public class Own
            {
                public a1::N.User A => null!; public a2::N.User B => null!; public System.Collections.Generic.List<a1::N.User> C => null!; public a1::N.Kind D => default;
                [Identify.TraitConverter(typeof(a1::N.Upper))] public string E => ""; public int F => 1;
            }
            """;

        Assert.Equal("""{"f":1}""", WriteOwn(source, Reference(User, "a1"), Reference(User, "a2")));
    }

    [Fact]
    public void A_type_that_two_references_have()
    {
        const string source = "[Identify.IdentifyTraits] public class Own { public M.Holder A => new(); public int F => 1; }";
        var first = TestProject.Default.Compile(User);
        var holder = (TestProject.Default with { References = TestProject.Default.References.Add(first.ToMetadataReference()) })
            .Compile("namespace M { public class Holder { public N.User User => new(); public int Y => 2; } }");

        Assert.Equal("""{"a":{"y":2},"f":1}""", WriteOwn(source, first.ToMetadataReference(), Reference(User), holder.ToMetadataReference()));
    }

    [Fact]
    public void A_type_that_is_called_like_the_namespace_of_another()
    {
        var library = TestProject.Default.Compile(User);
        var holder = (TestProject.Default with { References = TestProject.Default.References.Add(library.ToMetadataReference()) })
            .Compile("namespace M { public class Holder { public N.User User => new(); public int Y => 2; } }");
        const string source = "[Identify.IdentifyTraits] public class Own { public M.Holder A => new(); public int F => 1; } public class N { }";

        Assert.Equal("""{"a":{"y":2},"f":1}""", WriteOwn(source, library.ToMetadataReference(), holder.ToMetadataReference()));
    }

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("fa-IR")]
    [InlineData("ar-SA")]
    public void A_negative_number_in_any_culture(string culture)
    {
        const string source = "[Identify.IdentifyTraits] public class Own { public Kind A => (Kind)(-1); public int F => 1; } public enum Kind { Known, [System.Obsolete(\"\", true)] Unknown = -1 }";

        System.Globalization.CultureInfo.CurrentCulture = new(culture);

        Assert.Equal("""{"a":"unknown","f":1}""", WriteOwn(source));
    }

    [Theory]
    [InlineData("public class Order { [Identify.IdentifyTraits] public class Customer { } } [Identify.IdentifyTraits] public class OrderCustomer { } public static class OrderCustomerTraits2 { }")]
    [InlineData("public class Order { [Identify.IdentifyTraits] public class Customer { } } [Identify.IdentifyTraits] public class OrderCustomer { } namespace OrderCustomerTraits2 { }")]
    [InlineData("[Identify.IdentifyTraits] public class customer { } [Identify.IdentifyTraits] public class Customer { } public class CustomerTraits2 { }")]
    [InlineData("[Identify.IdentifyTraits] public class A { public int @var => 1; public B B => new(); public int[] C => []; } public struct B { public int X => 1; } public class @var { }")]
    [InlineData("[Identify.IdentifyTraits] public struct A { private int _x; public int X => ++_x; public System.Memory<int> M => default; } public class @var { }")]
    [InlineData("[Identify.IdentifyTraits] public class A { [System.Obsolete(\"\", true)] public int X => 1; public int Y { [System.Obsolete(\"\", true)] get; set; } }")]
    [InlineData("[Identify.IdentifyTraits] public class A { [Identify.TraitConverter(typeof(C))] public int X => 1; } public class C : Identify.TraitConverter<int> { [System.Obsolete(\"\", true)] public C() { } public override void Write(System.Text.Json.Utf8JsonWriter writer, int value) { } }")]
    [InlineData("[Identify.IdentifyTraits] public class A { [Identify.TraitConverter(typeof(C))] public int X => 1; } file class C : Identify.TraitConverter<int> { public override void Write(System.Text.Json.Utf8JsonWriter writer, int value) { } }")]
    [InlineData("[Identify.IdentifyTraits] public class A { [Identify.TraitConverter(typeof(C))] public int X => 1; } public class C : Identify.TraitConverter<int> { public required int Y { get; set; } public override void Write(System.Text.Json.Utf8JsonWriter writer, int value) { } }")]
    [InlineData("[Identify.IdentifyTraits] public class A { public C X => new(); } public class C : System.Collections.Generic.List<int> { [System.Obsolete(\"\", true)] public new Enumerator GetEnumerator() => base.GetEnumerator(); }")]
    [InlineData("[Identify.IdentifyTraits] public class A { public System.Span<int> X => default; public R Y => default; } public ref struct R : System.Collections.Generic.IEnumerable<int> { public System.Collections.Generic.IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }")]
    [InlineData("[Identify.IdentifyTraits] public interface I { static abstract int X { get; } int Y { get; } } [Identify.IdentifyTraits] public class A { public I I => null!; }")]
    [InlineData("[Identify.IdentifyTraits] public interface I3 : I1, I2 { } public interface I1 { int X { get; } } public interface I2 { int X { get; } } [Identify.IdentifyTraits] public class A { public I3 I => null!; }")]
    public void It_compiles(string source)
    {
        // Nothing is asked of what the compiler itself does not know yet.
        var compilation = TestProject.Default.Compile(source);
        Assert.SkipWhen(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), "This compiler does not know it.");

        var complete = GeneratorRun.Complete(TestProject.Default, compilation);

        Assert.True(complete.SyntaxTrees.Length > 1);
    }

    [Theory]
    [InlineData("[Identify.IdentifyTraits] public class A : System.Collections.Generic.Dictionary<string, string> { }")]
    [InlineData("[Identify.IdentifyTraits] public class A : System.Collections.Generic.List<string> { }")]
    [InlineData("[assembly: Identify.IdentifyTraits(typeof(System.Collections.Generic.Dictionary<string, int>))]")]
    [InlineData("[assembly: Identify.IdentifyTraits(typeof(int?))]")]
    [InlineData("[assembly: Identify.IdentifyTraits(typeof(System.Threading.Tasks.Task))]")]
    [InlineData("[assembly: Identify.IdentifyTraits(typeof(int[]))]")]
    [InlineData("[Identify.IdentifyTraits] public interface I { static abstract int X { get; } }")]
    public void What_is_not_an_object_has_no_code(string source) =>
        Assert.Empty(GeneratorRun.Of(TestProject.Default.Compile(source)).GeneratedSources);

    [Fact]
    public void A_member_that_two_interfaces_have_is_ambiguous()
    {
        const string source = """
            public interface I1 { int X { get; } } public interface I2 { int X { get; } } public interface I3 : I1, I2 { int Y { get; } }
            public class Both : I3 { public int X => 1; public int Y => 2; }
            [Identify.IdentifyTraits] public class Own { public I3 A => new Both(); }
            """;

        Assert.Equal("""{"a":{"y":2}}""", WriteOwn(source));
    }

    [Fact]
    public void Names_that_are_too_long_for_metadata()
    {
        var trait = new string('t', 1200);
        var name = new string('N', 400);
        var source = $$"""
            [Identify.IdentifyTraits] public class Own
            {
                [Identify.TraitName("{{trait}}")] public int A => 1;
                public {{name}}1.{{name}}2.{{name}}3 B => new {{name}}1.{{name}}2.{{name}}3();
                public int{{string.Concat(Enumerable.Repeat("[]", 25))}} C => null;
                public System.Collections.Generic.List<{{name}}1> D => null;
            }
            public class {{name}}1 { public class {{name}}2 { [Identify.IdentifyTraits] public class {{name}}3 { } } }
            """;

        using var project = LoadedProject.From(TestProject.Default with { Language = LanguageVersion.CSharp10, Nullable = NullableContextOptions.Disable }, source, "public static class Call { public static string Write() => new Own().ToTraitsJson(); }");

        Assert.Equal($$$"""{"{{{trait}}}":1,"b":{}}""", project.Call<string>("Call", "Write"));
    }

    [Fact]
    public void Files_whose_names_would_be_too_long()
    {
        var source = $"namespace {string.Join('.', Enumerable.Range(0, 6).Select(number => new string((char)('A' + number), 47)))} {{ [Identify.IdentifyTraits] public class User {{ }} [Identify.IdentifyTraits] public class Größe {{ }} }}";

        var files = GeneratorRun.Of(TestProject.Default.Compile(source)).GeneratedSources;

        Assert.All(files, file => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(file.HintName), 1, 250));
        Assert.Contains(files, file => file.HintName.EndsWith(".User.g.cs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Own\")]")]
    public void A_type_that_is_annotated_in_its_own_assembly(string friends)
    {
        var isPublic = friends.Length == 0;
        var library = GeneratorRun.Complete(TestProject.Default, TestProject.Default.Compile($"{friends} namespace N {{ [Identify.IdentifyTraits] {(isPublic ? "public" : "internal")} class User {{ public int X => 1; }} }}"));
        var project = TestProject.Default with { References = TestProject.Default.References.Add(library.ToMetadataReference()) };
        var compilation = project.Compile("using N; [assembly: Identify.IdentifyTraits(typeof(User))] class Call { public static string Write() => new User().ToTraitsJson(); }").WithAssemblyName("Own");

        var complete = GeneratorRun.Complete(project, compilation);

        Assert.DoesNotContain(complete.SyntaxTrees, static tree => tree.FilePath.Contains("User", StringComparison.Ordinal));
    }

    private static CompilationReference Reference(string source, params string[] aliases) =>
        (CompilationReference)TestProject.Default.Compile(source).ToMetadataReference(aliases.Length == 0 ? default : [.. aliases]);

    private static string WriteOwn(string source, params MetadataReference[] references)
    {
        var project = TestProject.Default with { References = TestProject.Default.References.AddRange(references) };
        using var loaded = LoadedProject.From(project, [.. references.OfType<CompilationReference>().Select(reference => (CSharpCompilation)reference.Compilation)], source,
            "public static class Call { public static string Write() => new Own().ToTraitsJson(); }");
        return loaded.Call<string>("Call", "Write");
    }
}
