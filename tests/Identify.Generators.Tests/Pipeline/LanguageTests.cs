using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>Generated code compiles without a warning in every C# that the generator serves.</summary>
public sealed class LanguageTests
{
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using Identify;

        namespace Shop.@event
        {
            [IdentifyTraits(WriteNulls = true)]
            public class Customer
            {
                [UserId] public Guid Id { get; set; }
                [AnonymousId] public string Session { get; set; }
                public string Email { get; set; }
                public int? Age { get; set; }
                public IntPtr? Handle { get; set; }
                public byte Level { get; set; }
                public DateTimeOffset CreatedAt { get; set; }
                public DateTime? Birthday { get; set; }
                public Uri Website { get; set; }
                public Version Version { get; set; }
                public Address Address { get; set; }
                public Point Home { get; set; }
                public Fixed? Work { get; set; }
                public Tier Tier { get; set; }
                public List<string> Tags { get; set; }
                public int?[] Scores { get; set; }
                public Dictionary<string, Page<Address>> Pages { get; set; }
                public Memory<double> Memory { get; set; }
                public object Ignored { get; set; }
                [TraitName("a\"b")] public decimal Balance { get; set; }
                [TraitConverter(typeof(Upper))] public string Shout { get; set; }
                [TraitExtension] public System.Text.Json.Nodes.JsonObject More { get; set; }
                [Obsolete] public string Old { get; set; }
            }

            [IdentifyTraits]
            public struct Point
            {
                [UserId] public ulong Id { get { return 1; } }
                public double X { get; set; }
            }

            public readonly struct Fixed
            {
                public float Y { get { return 1; } }
            }

            public class Address
            {
                public string City { get; set; }
                public Address Next { get; set; }
            }

            public class Page<T>
            {
                public IReadOnlyList<T> Items { get; set; }
            }

            public enum Tier
            {
                Free,
                [Obsolete] Old,
            }

            public class Upper : TraitConverter<string>
            {
                public override void Write(System.Text.Json.Utf8JsonWriter writer, string value)
                {
                    writer.WriteStringValue(value);
                }
            }

            internal static class Outer
            {
                [IdentifyTraits]
                internal class Inner
                {
                }
            }
        }
        """;

    /// <summary>Types whose members are shared by several methods.</summary>
    private static readonly string Wide = string.Concat(new[] { "class", "struct", "readonly struct" }.Select((kind, i) =>
        $"\n[Identify.IdentifyTraits] public {kind} Wide{i} {{ {string.Join(' ', Enumerable.Range(0, 40).Select(j => $"public int M{j} {{ get {{ return {j}; }} }}"))} }}"));

    public static TheoryData<LanguageVersion, NullableContextOptions> Languages
    {
        get
        {
            var data = new TheoryData<LanguageVersion, NullableContextOptions> { { LanguageVersion.CSharp7_3, NullableContextOptions.Disable } };
            var newest = LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();
            foreach (var version in new[] { LanguageVersion.CSharp8, LanguageVersion.CSharp10, (LanguageVersion)1100, newest }.Where(version => version <= newest).Distinct())
            {
                data.Add(version, NullableContextOptions.Enable);
                data.Add(version, NullableContextOptions.Disable);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Languages))]
    public void Against_the_newest_runtime(LanguageVersion language, NullableContextOptions nullable)
    {
        var project = TestProject.Default with { Language = language, Nullable = nullable };

        AssertGenerates(project, Source + Wide);
    }

    [Theory, MemberData(nameof(Languages))]
    public void Against_the_runtime_for_netstandard(LanguageVersion language, NullableContextOptions nullable)
    {
        // It has no DateOnly, Half and the like: what the project has of them must not be handed to it.
        const string newTypes = """

            [Identify.IdentifyTraits]
            public class NewTypes
            {
                public System.DateOnly Birthday { get; set; }
                public System.TimeOnly? Time { get; set; }
                public System.Half Half { get; set; }
                public System.Int128[] Wide { get; set; }
            }
            """;
        var project = TestProject.Default.OnNetStandard() with { Language = language, Nullable = nullable };

        AssertGenerates(project, Source + Wide + newTypes);
    }

    [Fact]
    public void Types_that_the_runtime_is_too_old_for_have_no_form()
    {
        const string source = """
            [Identify.IdentifyTraits]
            public class NewTypes
            {
                public System.DateOnly Birthday => default; public System.TimeOnly? Time => default(System.TimeOnly); public System.Half Half => default; public System.Int128[] Wide => new System.Int128[1];
                public int Known => 1;
                public static string Write() => new NewTypes().ToTraitsJson();
            }
            """;

        using var project = LoadedProject.OnNetStandard(LanguageVersion.Latest, source);

        Assert.Equal("""{"known":1}""", project.Call<string>("NewTypes", "Write"));
    }

    [Fact]
    public void No_warning_is_hidden_that_a_person_would_not_hide()
    {
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, reportSuppressedDiagnostics: true);
        var complete = GeneratorRun.Complete(TestProject.Default, TestProject.Default.Compile(Source)).WithOptions(options);

        var hidden = complete.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.IsSuppressed && diagnostic.Location.SourceTree!.FilePath.EndsWith(".g.cs", StringComparison.Ordinal))
            .Select(diagnostic => diagnostic.Id)
            .Distinct();

        Assert.All(hidden, id => Assert.True(id is "CS1591" or "CS0612" or "CS0618", id)); // documentation and obsolete members
    }

    private static void AssertGenerates(TestProject project, string source)
    {
        var complete = GeneratorRun.Complete(project, project.Compile(source));

        using var image = new MemoryStream();
        Assert.True(complete.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        Assert.True(complete.SyntaxTrees.Length > 3);
    }
}
