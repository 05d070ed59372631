using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Fuzzing.Hostile;

/// <summary>A serializer that anybody may write cannot make the writer leave its memory, whatever it passes.</summary>
public sealed class PositionTests
{
    private const int Room = 300;

    private static readonly int[] Positions =
        [int.MinValue, int.MinValue + 1, -1_000_000, -4097, -100, -2, -1, 0, 1, 150, Room - 60, Room - 1, Room, Room + 1, Room + 2, 4096, 32_767, 32_768, 33_000, 1 << 20, int.MaxValue - 100, int.MaxValue - 1, int.MaxValue];

    private static readonly byte[][] Prefixes = [[], ","u8.ToArray(), ",\"a\":\""u8.ToArray(), new byte[12], new byte[Room], new byte[40_000], new byte[1 << 24]];

    private static readonly JsonElement Json = JsonElement.Parse("""{"a":[1,"b"]}""");

    /// <summary>Every public method, with a value that is written and, where there is a limit, one that is too large.</summary>
    private static readonly Call[] Calls =
    [
        (ref writer, position, prefix) => writer.BeginObject(position, prefix),
        (ref writer, position, prefix) => writer.BeginArray(position, prefix),
        (ref writer, position, prefix) => writer.EndObject(position, position),
        (ref writer, position, prefix) => writer.EndObject(0, position),
        (ref writer, position, prefix) => writer.EndObject(position, 10),
        (ref writer, position, prefix) => writer.EndArray(position, position),
        (ref writer, position, prefix) => writer.EndArray(0, position),
        (ref writer, position, prefix) => writer.EndArray(position, 10),
        (ref writer, position, prefix) => writer.WriteNull(position, prefix),
        (ref writer, position, prefix) => writer.WriteNullIfOmitted(position, prefix, position),
        (ref writer, position, prefix) => writer.WriteBoolean(position, prefix, true),
        (ref writer, position, prefix) => writer.WriteRaw(position, prefix, "raw"u8),
        (ref writer, position, prefix) => writer.WriteRaw(position, prefix, new byte[100_000]),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, int.MinValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, long.MinValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, uint.MaxValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, ulong.MaxValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, double.MinValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, float.MinValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, decimal.MinValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, BigInteger.Pow(10, 300)),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, Half.MinValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, Int128.MinValue),
        (ref writer, position, prefix) => writer.WriteNumber(position, prefix, UInt128.MaxValue),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, "plain"),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, new string('é', 100)),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, new string('\u0001', 50_000)),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, 'c'),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, Guid.NewGuid()),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, DateTimeOffset.MaxValue),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, DateTime.MaxValue),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, TimeSpan.MinValue),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, DateOnly.MaxValue),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, TimeOnly.MaxValue),
        (ref writer, position, prefix) => writer.WriteString(position, prefix, new Uri("https://example.com/ä")),
        (ref writer, position, prefix) => writer.WriteDate(position, prefix, DateTime.MaxValue),
        (ref writer, position, prefix) => writer.WriteDate(position, prefix, DateTimeOffset.MaxValue),
        (ref writer, position, prefix) => writer.WriteBase64(position, prefix, new byte[50]),
        (ref writer, position, prefix) => writer.WriteBase64(position, prefix, new byte[1 << 24]),
        (ref writer, position, prefix) => writer.WriteBase64(position, prefix, new ReadOnlyMemory<byte>(new byte[50])),
        (ref writer, position, prefix) => writer.WriteFormatted(position, prefix, new Version(1, 2)),
        (ref writer, position, prefix) => writer.WriteId(position, prefix, "id"),
        (ref writer, position, prefix) => writer.WriteId(position, prefix, Guid.NewGuid()),
        (ref writer, position, prefix) => writer.WriteId(position, prefix, long.MinValue),
        (ref writer, position, prefix) => writer.WriteId(position, prefix, ulong.MaxValue),
        (ref writer, position, prefix) => writer.WriteId(position, prefix, new Version(1, 2)),
        (ref writer, position, prefix) => writer.WriteConvertedId(position, prefix, "id", Text.Converter),
        (ref writer, position, prefix) => writer.WriteConverted(position, prefix, "text", Text.Converter),
        (ref writer, position, prefix) => writer.WriteJson(position, prefix, Json),
        (ref writer, position, prefix) => writer.WriteJson(position, prefix, JsonValue.Create("node")),
        (ref writer, position, prefix) => writer.WriteJson(position, prefix, (JsonDocument?)null),
        (ref writer, position, prefix) => writer.WriteMembers(position, position, Json),
        (ref writer, position, prefix) => writer.WriteMembers(0, position, Json),
        (ref writer, position, prefix) => writer.WriteMembers(position, 10, Json),
        (ref writer, position, prefix) => writer.WriteName(position, "name"),
        (ref writer, position, prefix) => writer.WriteName(position, new string('"', 40_000)),
        (ref writer, position, prefix) => writer.WriteName(position, Guid.NewGuid()),
        (ref writer, position, prefix) => writer.WriteName(position, long.MinValue),
        (ref writer, position, prefix) => writer.WriteName(position, ulong.MaxValue),
        (ref writer, position, prefix) =>
        {
            writer.BeforeRead(position, "Type.Member");
            throw new FormatException();
        },
    ];

    private delegate int Call(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix);

    [Fact]
    public void Every_public_method_is_called()
    {
        var called = File.ReadAllText(Repository.PathOf("tests", "Identify.Fuzzing", "Hostile", "PositionTests.cs")).Split("writer.").Skip(1).Select(text => text[..text.IndexOf('(', StringComparison.Ordinal)]).ToHashSet();
        var methods = typeof(TraitsWriter).GetMethods().Where(method => method.DeclaringType == typeof(TraitsWriter)).Select(method => method.Name);
        Assert.Empty(methods.Except(called));
    }

    [Fact]
    public void No_position_and_no_prefix_leads_out_of_the_memory()
    {
        using var memory = new GuardedMemory(Room);
        foreach (var call in Calls)
        {
            foreach (var prefix in Prefixes)
            {
                foreach (var position in Positions)
                {
                    var serializer = new AnySerializer((ref writer) => call(ref writer, position, prefix));
                    Assert.IsNotType<AccessViolationException>(Record.Exception(() => serializer.TryWriteTraits(memory.Resize(Room).Span, "", out _)));
                    Assert.True(memory.IsIntact);
                    Record.Exception(() => serializer.ToTraitsJson(""));
                }
            }
        }
    }

    [Fact]
    public void No_end_that_a_serializer_returns_is_believed()
    {
        using var memory = new GuardedMemory(Room);
        foreach (var end in Positions.Where(position => position is < 0 or > Room))
        {
            var serializer = new AnySerializer((ref _) => end);
            Assert.Throws<IdentifyException>(() => serializer.TryWriteTraits(memory.Resize(Room).Span, "", out _));
            var output = new HostileOutput(memory, _ => Room);
            Assert.Throws<IdentifyException>(() => serializer.WriteTraits(output, ""));
            Assert.Null(output.Written);
            Assert.Throws<IdentifyException>(() => serializer.ToTraitsJson(""));
        }
    }

    private delegate int Write(ref TraitsWriter writer);

    private sealed class AnySerializer(Write write) : TraitsSerializer<string>
    {
        protected override int WriteTraitsCore(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in string value) => write(ref writer);
    }

    private sealed class Text : TraitConverter<string>
    {
        public static readonly Text Converter = new();

        public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
    }
}
