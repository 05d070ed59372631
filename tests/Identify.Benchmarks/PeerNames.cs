namespace Identify.Benchmarks;

/// <summary>Who is measured, by the names that stand in the tables.</summary>
internal static class PeerNames
{
    public const string Copy = "copy of the bytes";
    public const string Identify = "Identify.Generators";
    public const string SourceGenerated = "System.Text.Json, source-generated";
    public const string SourceGeneratedRelaxed = "System.Text.Json, source-generated, relaxed encoder";
    public const string HandWritten = "Utf8JsonWriter by hand";
    public const string Reflection = "System.Text.Json, reflection";
    public const string Newtonsoft = "Newtonsoft.Json, dictionary";
}
