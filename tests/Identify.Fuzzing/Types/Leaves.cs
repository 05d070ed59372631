using System.Globalization;
using System.Net;
using System.Net.Mail;
using System.Numerics;
using System.Text.Json;
using System.Xml;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>Every plain type of the wire contract, with values up to its limits.</summary>
internal static class Leaves
{
    private static readonly string[] Uris = ["https://example.com/a?b=\"c\"", "/relative path/é", "mailto:a@b.c", "http://名前.example/%20"];

    public static readonly LeafType String = Leaf("string", Texts.Create, value => new ExpectedText(value));

    public static readonly LeafType Int = Integer("int", int.CreateTruncating);

    public static readonly LeafType DateOnly = Leaf("DateOnly", random => System.DateOnly.FromDayNumber((int)(CreateTicks(random, DateTime.MaxValue.Ticks) / TimeSpan.TicksPerDay)), value => value == default ? null : new ExpectedText(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public static readonly LeafType JsonObject = Leaf("JsonObject", RandomJson.CreateObject, RandomJson.Expect);

    public static readonly LeafType JsonElement = Leaf("JsonElement", CreateElement, value => RandomJson.Expect(value));

    public static readonly IReadOnlyList<LeafType> All =
    [
        String,
        Leaf("char", random => (char)(random.Next(2) == 0 ? random.Next(0x80) : random.Next(0x10000)), value => new ExpectedText(value.ToString())),
        Leaf("Guid", random => random.Next(9) == 0 ? Guid.Empty : new Guid(Bytes(random, 16)), value => new ExpectedText(value.ToString("D"))),
        Leaf("Uri", random => new Uri(Uris[random.Next(Uris.Length)], UriKind.RelativeOrAbsolute), value => new ExpectedText(value.IsAbsoluteUri ? value.AbsoluteUri.Replace("名前.example", "xn--ldr85b.example", StringComparison.Ordinal) : value.OriginalString)),
        Leaf("Version", random => random.Next(2) == 0 ? new Version(random.Next(), 0) : new Version(1, 2, random.Next(), int.MaxValue), value => new ExpectedText(value.ToString())),
        Leaf("System.Net.Mail.MailAddress", random => new MailAddress($"u{random.Next()}@example.com", "Name"), value => new ExpectedText(value.Address)),
        Leaf("System.Net.IPAddress", random => new IPAddress(Bytes(random, random.Next(2) == 0 ? 4 : 16)), value => new ExpectedText(value.ToString())),
        Leaf("System.Text.Rune", Texts.CreateRune, value => new ExpectedText(value.ToString())),
        Leaf("bool", random => random.Next(2) == 0, value => new ExpectedLiteral(value ? JsonValueKind.True : JsonValueKind.False)),
        Integer("sbyte", sbyte.CreateTruncating),
        Integer("byte", byte.CreateTruncating),
        Integer("short", short.CreateTruncating),
        Integer("ushort", ushort.CreateTruncating),
        Int,
        Integer("uint", uint.CreateTruncating),
        Integer("long", long.CreateTruncating),
        Integer("ulong", ulong.CreateTruncating),
        Integer("nint", nint.CreateTruncating),
        Integer("nuint", nuint.CreateTruncating),
        Integer("Int128", Int128.CreateTruncating),
        Integer("UInt128", UInt128.CreateTruncating),
        Leaf("System.Numerics.BigInteger", random => random.Next(30) == 0 ? BigInteger.Pow(CreateInteger(random), 20) : CreateInteger(random), value => new ExpectedNumber(value.ToString(CultureInfo.InvariantCulture))),
        Floating("double", random => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)), double.MaxValue, double.MinValue, double.Epsilon, double.NaN, double.PositiveInfinity, -0.0, 0.1, 1e16, 123456789012345680),
        Floating("float", random => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)), float.MaxValue, float.MinValue, float.Epsilon, float.NaN, float.NegativeInfinity, -0f, 0.1f, 16777216f),
        Floating("Half", random => BitConverter.Int16BitsToHalf((short)random.Next(short.MinValue, short.MaxValue)), Half.MaxValue, Half.MinValue, Half.Epsilon, Half.NaN, Half.PositiveInfinity, Half.NegativeZero),
        Leaf("decimal", CreateDecimal, value => new ExpectedNumber(value.ToString(CultureInfo.InvariantCulture))),
        Leaf("DateTimeOffset", random => new DateTimeOffset(CreateTicks(random, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay) + TimeSpan.TicksPerDay / 2, TimeSpan.FromMinutes(random.Next(-720, 720))), value => Instant(value.UtcDateTime)),
        Leaf("DateTime", random => new DateTime(CreateTicks(random, DateTime.MaxValue.Ticks), (DateTimeKind)random.Next(3)), value => value.Ticks == 0 ? null : Instant(value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value)),
        DateOnly,
        Leaf("TimeOnly", random => new TimeOnly(CreateTicks(random, TimeOnly.MaxValue.Ticks)), value => new ExpectedText(value.ToTimeSpan().ToString("c", CultureInfo.InvariantCulture))),
        Leaf("TimeSpan", CreateDuration, value => new ExpectedText(XmlConvert.ToString(value))),
        JsonElement,
        Leaf("JsonDocument", random => JsonDocument.Parse(RandomJson.CreateText(random)), RandomJson.Expect),
        Leaf("JsonNode", RandomJson.CreateNode, RandomJson.Expect),
        JsonObject,
    ];

    private static JsonElement CreateElement(Random random) =>
        random.Next(8) == 0 ? default : System.Text.Json.JsonElement.Parse(RandomJson.CreateText(random));

    private static LeafType Leaf<T>(string name, Func<Random, T> create, Func<T, Expected?> expect)
        where T : notnull =>
        new(name, typeof(T), random => create(random), value => expect((T)value));

    private static LeafType Integer<T>(string name, Func<BigInteger, T> truncate)
        where T : IBinaryInteger<T> =>
        Leaf(name, random => truncate(CreateInteger(random)), value => new ExpectedNumber(value.ToString(null, CultureInfo.InvariantCulture)));

    private static LeafType Floating<T>(string name, Func<Random, T> create, params T[] limits)
        where T : IFloatingPointIeee754<T> =>
        Leaf(
            name,
            random => random.Next(4) == 0 ? limits[random.Next(limits.Length)] : random.Next(3) == 0 ? T.CreateSaturating(random.Next(-1000, 1000) / 8.0) : create(random),
            value => T.IsFinite(value)
                ? new ExpectedNumber(
                    value.ToString(null, CultureInfo.InvariantCulture),
                    digits => T.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) && read.Equals(value) && T.IsNegative(read) == T.IsNegative(value))
                : null);

    /// <summary>Around each power of two, which is where types end; or a number of any length.</summary>
    private static BigInteger CreateInteger(Random random)
    {
        var value = random.Next(2) == 0
            ? (BigInteger.One << random.Next(129)) + random.Next(-2, 3)
            : new BigInteger(Bytes(random, random.Next(1, 17)));
        return random.Next(2) == 0 ? value : -value;
    }

    private static decimal CreateDecimal(Random random) => random.Next(6) switch
    {
        0 => decimal.MinValue,
        1 => decimal.MaxValue,
        2 => random.Next(-10_000, 10_000) / 100m,
        _ => new decimal(random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(5) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29)),
    };

    /// <summary>The limits, whole days, the ends of years, and anything else.</summary>
    private static long CreateTicks(Random random, long max) => random.Next(6) switch
    {
        0 => 0,
        1 => max,
        2 => random.NextInt64(max) / TimeSpan.TicksPerDay * TimeSpan.TicksPerDay,
        3 => Math.Clamp(new DateTime(random.Next(1, 9999), random.Next(2) == 0 ? 2 : 12, 28).AddDays(random.Next(5)).Ticks - random.Next(3), 0, max),
        _ => random.NextInt64(max),
    };

    private static TimeSpan CreateDuration(Random random) => random.Next(6) switch
    {
        0 => TimeSpan.MinValue,
        1 => TimeSpan.MaxValue,
        2 => TimeSpan.FromSeconds(random.Next(-100_000, 100_000)),
        3 => TimeSpan.FromDays(random.Next(3)),
        _ => new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(63)),
    };

    private static ExpectedText? Instant(DateTime utc) => utc.Ticks == 0 ? null : new(utc.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
