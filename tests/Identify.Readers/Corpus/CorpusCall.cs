using System.Text.Json.Nodes;

namespace Identify.Readers.Corpus;

/// <summary>A call that the product wrote.</summary>
/// <param name="Type">The annotated type.</param>
/// <param name="Json">The call.</param>
/// <param name="Expected">What the reader's accessors have to answer, by the C# values.</param>
internal sealed record CorpusCall(string Type, string Json, JsonObject Expected);
