using System.Globalization;
using System.Text.Json;

namespace Identify.Fuzzing.Values;

/// <summary>JSON that the wire contract asks for.</summary>
internal abstract record Expected;

/// <summary>A string.</summary>
internal sealed record ExpectedText(string Value) : Expected;

/// <summary>A number: its digits, or anything not longer that reads back the same.</summary>
internal sealed record ExpectedNumber(string Digits, Func<string, bool>? ReadsBack = null) : Expected;

/// <summary><c>null</c>, <c>true</c> or <c>false</c>.</summary>
internal sealed record ExpectedLiteral(JsonValueKind Kind) : Expected
{
    public static readonly ExpectedLiteral Null = new(JsonValueKind.Null);
}

internal sealed record ExpectedArray(IReadOnlyList<Expected> Items) : Expected;

/// <summary>An object, its members in order.</summary>
internal sealed record ExpectedObject(IReadOnlyList<KeyValuePair<string, Expected>> Members) : Expected;
