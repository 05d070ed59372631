using System.Collections.Concurrent;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.WireContract;

/// <summary>All rows, compiled into one assembly for each language version and build of the runtime.</summary>
internal static class WireRows
{
    private const string Newtonsoft = """
        namespace Newtonsoft.Json
        {
            public class JsonIgnoreAttribute : System.Attribute { } public class JsonConverterAttribute : System.Attribute { public JsonConverterAttribute(System.Type type) { } }
            public class JsonExtensionDataAttribute : System.Attribute { } public class JsonPropertyAttribute : System.Attribute { public System.Type? ItemConverterType { get; set; } }
            public enum MemberSerialization { OptOut, OptIn, Fields } public class JsonObjectAttribute : System.Attribute { public JsonObjectAttribute() { } public JsonObjectAttribute(MemberSerialization s) { } public MemberSerialization MemberSerialization { get; set; } }
        }
        namespace Newtonsoft.Json.Converters { public class StringEnumConverter { } }
        namespace System.Web.Script.Serialization { public class ScriptIgnoreAttribute : System.Attribute { } }
        """;

    private static readonly IReadOnlyList<WireRow> All =
    [
        .. ScalarRows.All,
        .. DateRows.All,
        .. EnumRows.All,
        .. NullRows.All,
        .. CollectionRows.All,
        .. MapRows.All,
        .. ObjectRows.All,
        .. InheritanceRows.All,
        .. MemberRows.All,
        .. PrivacyRows.All,
        .. NameRows.All,
        .. ReservedRows.All,
        .. IdentityRows.All,
        .. ConverterRows.All,
        .. ExtensionRows.All,
    ];

    private static readonly ConcurrentDictionary<(LanguageVersion Language, bool IsNetStandard), Lazy<LoadedProject>> Projects = new();

    /// <summary>The language versions to test: one with UTF-8 literals, if the compiler at hand has them, and one without.</summary>
    public static IEnumerable<LanguageVersion> Languages { get; } =
        new[] { LanguageVersion.CSharp10, LanguageVersion.Latest.MapSpecifiedToEffectiveVersion() }.Distinct();

    public static IReadOnlyList<WireRow> In(LanguageVersion language) => [.. All.Where(row => row.Language <= language)];

    /// <summary>The rows that the runtime for older frameworks has a form for, too.</summary>
    public static IReadOnlyList<WireRow> OnNetStandard(LanguageVersion language) => [.. In(language).Where(row => row.IsOnNetStandard)];

    public static WireRow Find(string name) => All.Single(row => row.Name == name);

    /// <summary>What the generated code writes for the row.</summary>
    public static string Write(LanguageVersion language, WireRow row) => Call<string>(language, isNetStandard: false, row, "Write");

    /// <summary>What it writes with the runtime for older frameworks.</summary>
    public static string WriteOnNetStandard(LanguageVersion language, WireRow row) => Call<string>(language, isNetStandard: true, row, "Write");

    /// <summary>The row's value.</summary>
    public static object Create(LanguageVersion language, WireRow row) => Call<object>(language, isNetStandard: false, row, "Create");

    private static T Call<T>(LanguageVersion language, bool isNetStandard, WireRow row, string method)
    {
        var rows = (isNetStandard ? OnNetStandard(language) : In(language)).ToList();
        var project = Projects.GetOrAdd((language, isNetStandard), key => new(() =>
        {
            var sources = rows.Select(ToSource).Append(Newtonsoft).Append(GetAssemblyAttributes(rows));
            return isNetStandard ? LoadedProject.OnNetStandard(language, sources) : LoadedProject.From(TestProject.Default with { Language = language }, sources);
        }));
        return project.Value.Call<T>($"Row{rows.IndexOf(row)}.Case", method);
    }

    private static string GetAssemblyAttributes(List<WireRow> rows) =>
        $"[assembly: Identify.TraitConverter(typeof(Row{rows.FindIndex(row => row.Source.Contains("class MoneyConverter", StringComparison.Ordinal))}.MoneyConverter))]";

    private static string ToSource(WireRow row, int index) => $$"""
        namespace Row{{index}}
        {
            using System;
            using System.Collections.Generic;
            using System.Collections.Immutable;
            using System.Runtime.Serialization;
            using System.Text.Json;
            using System.Text.Json.Nodes;
            using System.Text.Json.Serialization;
            using Identify;

            {{row.Source}}

            public static class Case
            {
                public static object Create() => new Row();

                public static string Write() => {{(row.IsCall ? "new Row().ToIdentifyJson(new IdentifyOptions { StampCalls = false, NameLibrary = false })" : "new Row().ToTraitsJson()")}};
            }
        }
        """;
}
