using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Benchmarks.Generators;

/// <summary>Projects whose annotated types hold other types, which is where the cost of a generator can grow faster than the project.</summary>
internal sealed class TypeGraphs
{
    private const string Attribute = "[Identify.IdentifyTraits] ";

    private readonly IReadOnlyList<SyntaxTree> _plain;
    private readonly IReadOnlyList<SyntaxTree> _annotated;

    private TypeGraphs(string name, IReadOnlyList<string> files)
    {
        Name = name;
        _annotated = [.. files.Select(ThousandTypes.Parse)];
        _plain = [.. files.Select(static file => ThousandTypes.Parse(file.Replace(Attribute, "", StringComparison.Ordinal)))];
    }

    public static IReadOnlyList<TypeGraphs> All { get; } =
    [
        new("200 types that hold the same graph of 100 types", [.. Enumerable.Range(0, 200).Select(WriteHolder), .. Enumerable.Range(0, 100).Select(number => WriteEntity(number, 100, ""))]),
        new("160 entities that link to each other", [.. Enumerable.Range(0, 160).Select(number => WriteEntity(number, 160, Attribute))]),
        new("656 of 3,154 types of ordinary shapes", [.. OrdinaryShapes(annotated: 656, others: 2498)]),
    ];

    public string Name { get; }

    /// <summary>A new compilation, in which nothing is bound yet.</summary>
    public CSharpCompilation Compile() => ThousandTypes.Compile(_annotated);

    /// <summary>The same project with nothing annotated.</summary>
    public CSharpCompilation CompilePlain() => ThousandTypes.Compile(_plain);

    public static GeneratorDriver CreateDriver() => ThousandTypes.Identify.CreateDriver();

    private static string WriteHolder(int number) => $$"""
        namespace Shop;

        {{Attribute}}public sealed class Holder{{number}}
        {
            public string? Name { get; set; }
            public Entity{{number % 100}}? Entity { get; set; }
        }
        """;

    private static string WriteEntity(int number, int count, string attribute) => $$"""
        namespace Shop;

        {{attribute}}public sealed class Entity{{number}}
        {
            public string? Name { get; set; }
            public string? Email { get; set; }
            public int Count { get; set; }
            public System.DateTimeOffset CreatedAt { get; set; }
            public Entity{{(number + 1) % count}}? Next { get; set; }
            public Entity{{((number * 7) + 3) % count}}? Owner { get; set; }
            public System.Collections.Generic.List<Entity{{((number * 31) + 5) % count}}> Others { get; } = [];
        }
        """;

    /// <summary>Types of 4 to 20 properties, with enums, nested objects and lists; those that are not annotated have methods, too.</summary>
    private static IEnumerable<string> OrdinaryShapes(int annotated, int others)
    {
        var random = new Random(20250221);
        for (var number = 0; number < annotated + others; number++)
        {
            var properties = Enumerable.Range(0, random.Next(4, 21)).Select(property => $"    public {PickType(random, annotated, others)} Property{property} {{ get; set; }}");
            var isAnnotated = number < annotated;
            yield return $$"""
                #nullable enable
                namespace Shop;

                public enum Kind{{number}} { None, First, Second, Third }

                {{(isAnnotated ? Attribute : "")}}public class Type{{number}}
                {
                {{string.Join('\n', properties)}}
                {{(isAnnotated ? "" : WriteMethod(random))}}
                }
                """;
        }
    }

    private static string PickType(Random random, int annotated, int others)
    {
        var other = (annotated + random.Next(others)).ToString(CultureInfo.InvariantCulture);
        return random.Next(100) switch
        {
            < 45 => "string?",
            < 60 => "int",
            < 70 => "System.DateTimeOffset",
            < 78 => "bool",
            < 84 => "decimal?",
            < 88 => "System.Guid",
            < 92 => $"Kind{other}",
            < 95 => "System.Collections.Generic.List<string>?",
            < 96 => $"System.Collections.Generic.List<Type{annotated + random.Next(40)}>?",
            _ => $"Type{annotated + random.Next(40)}?",
        };
    }

    private static string WriteMethod(Random random) => $$"""
            public string Describe(System.Collections.Generic.IEnumerable<string> lines)
            {
                var text = new System.Text.StringBuilder();
                foreach (var line in lines)
                {
                    if (line.Length > {{random.Next(100)}})
                        text.Append(line.ToUpperInvariant()).Append(';');
                }

                return $"{text} {GetHashCode()}";
            }
        """;
}
