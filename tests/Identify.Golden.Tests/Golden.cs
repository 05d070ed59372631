using System.Text.Json.Nodes;
using Xunit;

namespace Identify.Golden.Tests;

internal static class Golden
{
    /// <summary>The same members with the same values, whatever their order.</summary>
    public static void AssertSameJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected {expected}\nActual   {actual}");

    /// <summary>A payload as the specification prints it, on one line: no value in it holds white space that would be lost.</summary>
    public static string Minify(string json) => JsonNode.Parse(json)!.ToJsonString();
}
