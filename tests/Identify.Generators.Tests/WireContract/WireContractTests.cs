using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.WireContract;

/// <summary>Each row of the wire contract, written by generated code that was compiled and run.</summary>
public sealed class WireContractTests
{
    private static readonly JsonSerializerOptions SystemTextJson = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static TheoryData<string, LanguageVersion> Rows =>
        [.. WireRows.Languages.SelectMany(language => WireRows.In(language).Select(row => (row.Name, language)))];

    public static TheoryData<string, LanguageVersion> RowsOnNetStandard =>
        [.. WireRows.Languages.Take(1).SelectMany(language => WireRows.OnNetStandard(language).Select(row => (row.Name, language)))];

    public static TheoryData<string, LanguageVersion> RowsAsSystemTextJson =>
        [.. WireRows.Languages.TakeLast(1).SelectMany(language => WireRows.In(language).Where(row => row.IsAsSystemTextJson).Select(row => (row.Name, language)))];

    [Theory, MemberData(nameof(Rows))]
    public void Generated_code_writes_the_row(string name, LanguageVersion language)
    {
        var row = WireRows.Find(name);

        CultureInfo.CurrentCulture = new("de-DE"); // each test has a culture of its own, and numbers must not care
        Assert.Equal(row.Json, WireRows.Write(language, row));
    }

    [Theory, MemberData(nameof(RowsOnNetStandard))]
    public void The_runtime_for_older_frameworks_writes_the_same(string name, LanguageVersion language)
    {
        var row = WireRows.Find(name);

        CultureInfo.CurrentCulture = new("de-DE");
        Assert.Equal(row.Json, WireRows.WriteOnNetStandard(language, row));
    }

    [Theory, MemberData(nameof(RowsAsSystemTextJson))]
    public void System_Text_Json_writes_the_same(string name, LanguageVersion language)
    {
        var row = WireRows.Find(name);

        var json = JsonSerializer.SerializeToElement(WireRows.Create(language, row), SystemTextJson);

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(row.Json), json), json.ToString());
    }
}
