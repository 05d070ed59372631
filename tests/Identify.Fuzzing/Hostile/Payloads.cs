using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Fuzzing.Hostile;

/// <summary>Objects whose every value ends differently, so that each kind of write meets the end of the memory.</summary>
internal static class Payloads
{
    private static readonly Action<Every>[] LastValues =
    [
        value => { },
        value => value.Text = "plain",
        value => value.Text = new string('x', 70),
        value => value.Text = new string('é', 40),
        value => value.Text = "a long text of plain letters, and then \"quotes\" \\ and \u0001",
        value => value.Text = string.Concat(Enumerable.Repeat("😀\uD800", 9)),
        value => value.Character = '\u0001',
        value => value.Id = Guid.NewGuid(),
        value => value.Flag = false,
        value => value.Integer = long.MinValue,
        value => value.Unsigned = ulong.MaxValue,
        value => value.Real = -1.7976931348623157E+308,
        value => value.Amount = decimal.MinValue,
        value => value.Wide = Int128.MinValue,
        value => value.Big = BigInteger.Pow(10, 60),
        value => value.Instant = DateTimeOffset.MaxValue,
        value => value.Day = DateOnly.MaxValue,
        value => value.Time = TimeOnly.MaxValue,
        value => value.Duration = TimeSpan.MinValue,
        value => value.Color = Hue.DeepBlue,
        value => value.Color = (Hue)77,
        value => value.Version = new Version(1, 2, 3, int.MaxValue),
        value => value.Json = JsonElement.Parse("""{ "a": [1, "é"] }"""),
        value => value.Node = JsonValue.Create("\"é\uD800"),
        value => value.Inner = new Every { Text = "inner", Inner = new Every() },
        value => value.Numbers = [1, -22, 333, int.MinValue],
        value => value.Numbers = [],
        value => value.Map = new() { ["é\"😀"] = "x", ["key"] = null, [""] = "\\" },
        value => value.Extension = new() { ["extra"] = "x", ["größe"] = null },
    ];

    /// <summary>One for each kind of value at the end, and one with all of them.</summary>
    public static IEnumerable<Every> All
    {
        get
        {
            var everything = new Every();
            foreach (var setLast in LastValues)
            {
                var value = new Every();
                setLast(value);
                setLast(everything);
                yield return value;
            }

            yield return everything;
        }
    }
}

[IdentifyTraits]
internal sealed class Every
{
    public string? Text { get; set; }

    public char? Character { get; set; }

    public Guid? Id { get; set; }

    public bool? Flag { get; set; }

    public long? Integer { get; set; }

    public ulong? Unsigned { get; set; }

    public double? Real { get; set; }

    public decimal? Amount { get; set; }

    public Int128? Wide { get; set; }

    public BigInteger? Big { get; set; }

    public DateTimeOffset? Instant { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? Time { get; set; }

    public TimeSpan? Duration { get; set; }

    public Hue? Color { get; set; }

    public Version? Version { get; set; }

    public JsonElement? Json { get; set; }

    public JsonNode? Node { get; set; }

    public Every? Inner { get; set; }

    public List<int>? Numbers { get; set; }

    public Dictionary<string, string?>? Map { get; set; }

    [TraitExtension]
    public Dictionary<string, string?>? Extension { get; set; }
}

internal enum Hue
{
    Red,
    DeepBlue,
}
