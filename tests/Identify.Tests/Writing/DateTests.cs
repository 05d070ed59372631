using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Xml;

namespace Identify.Tests.Writing;

public class DateTests
{
    private const string InstantFormat = "'\"'yyyy-MM-dd'T'HH:mm:ss.fff'Z\"'";

    [Fact]
    public void Every_day_is_written_as_year_month_and_day()
    {
        Span<byte> written = stackalloc byte[Iso8601.DateLength];
        Span<byte> expected = stackalloc byte[Iso8601.DateLength];
        for (var day = DateOnly.MinValue; ; day = day.AddDays(1))
        {
            Iso8601.WriteDate((uint)day.DayNumber, ref written[0]);
            day.TryFormat(expected, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!written.SequenceEqual(expected))
                Assert.Fail($"{day:O} was written wrongly.");
            if (day == DateOnly.MaxValue)
                break;
        }
    }

    [Fact]
    public void Points_in_time_are_written_in_UTC_with_milliseconds()
    {
        using var culture = new Culture();
        var random = new Random(1);
        for (var ticks = 0L; ticks < DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay; ticks += random.NextInt64(TimeSpan.TicksPerDay * 500))
        {
            var value = new DateTimeOffset(ticks + TimeSpan.TicksPerDay, TimeSpan.FromMinutes(random.Next(-840, 840)));
            var expected = value.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);
            Assert.Equal(expected, Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, value)));
            Assert.Equal(expected, Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, value.UtcDateTime)));
        }
    }

    [Fact]
    public void The_ends_of_time_are_written()
    {
        foreach (var value in new[] { DateTimeOffset.MinValue.AddMilliseconds(1), DateTimeOffset.MaxValue })
        {
            Assert.Equal(
                value.ToString(InstantFormat, CultureInfo.InvariantCulture),
                Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, value)));
        }
    }

    [Fact]
    public void A_default_date_is_left_out_like_null()
    {
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, default(DateTime))));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, default(DateTimeOffset))));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteDate(position, "\""u8, default(DateTime))));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteDate(position, "\""u8, default(DateTimeOffset))));
#if !NETSTANDARD_RUNTIME
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, default(DateOnly))));
#endif
    }

    [Fact]
    public void A_calendar_date_does_not_depend_on_kind_or_offset()
    {
        foreach (var kind in new[] { DateTimeKind.Unspecified, DateTimeKind.Utc, DateTimeKind.Local })
        {
            Assert.Equal("\"1980-02-29\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteDate(position, "\""u8, new DateTime(1980, 2, 29, 0, 0, 0, kind))));
            Assert.Equal("\"1980-02-29\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteDate(position, "\""u8, new DateTime(1980, 2, 29, 23, 59, 59, kind))));
        }

        foreach (var hours in new[] { -14, 0, 14 })
            Assert.Equal("\"1980-02-29\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteDate(position, "\""u8, new DateTimeOffset(1980, 2, 29, 0, 0, 0, TimeSpan.FromHours(hours)))));
    }

    [Fact]
    public void Values_with_invalid_bits_are_refused()
    {
        var date = MemoryMarshal.Cast<long, DateTime>([0x3FFF_FFFF_FFFF_FFFF])[0];
        var amount = MemoryMarshal.Cast<int, decimal>([0x7FFF_FFFF, -1, -1, -1])[0];
        AssertRefused((ref writer, position) => writer.WriteString(position, ",\"a\":\""u8, date));
        AssertRefused((ref writer, position) => writer.WriteDate(position, ",\"a\":\""u8, date));
        AssertRefused((ref writer, position) => writer.WriteNumber(position, ",\"a\":"u8, amount), room: 60);
#if !NETSTANDARD_RUNTIME
        var day = MemoryMarshal.Cast<int, DateOnly>([100_000_000])[0];
        var time = MemoryMarshal.Cast<long, TimeOnly>([long.MaxValue])[0];
        AssertRefused((ref writer, position) => writer.WriteString(position, ",\"a\":\""u8, day));
        AssertRefused((ref writer, position) => writer.WriteString(position, ",\"a\":\""u8, time));
#endif

        static void AssertRefused(WriteCall write, int room = 40) => Assert.Equal(IdentifyFailure.InvalidValue, Assert.Throws<WriteFault>(() => Written.In(room, write)).Reason);
    }

    [Theory]
    [InlineData(DateTimeKind.Utc)]
    [InlineData(DateTimeKind.Unspecified)]
    public void A_date_and_time_that_is_not_local_counts_as_UTC(DateTimeKind kind) =>
        Assert.Equal("\"2015-02-23T22:28:55.387Z\"", Written.By((ref TraitsWriter writer, int position) =>
            writer.WriteString(position, "\""u8, new DateTime(2015, 2, 23, 22, 28, 55, 387, kind).AddTicks(9_999))));

    [Fact]
    public void A_local_date_and_time_is_converted()
    {
        var zone = Environment.GetEnvironmentVariable("TZ");
        try
        {
            // The machine's own zone may be UTC, which would show nothing.
            Environment.SetEnvironmentVariable("TZ", "Asia/Tokyo");
            TimeZoneInfo.ClearCachedData();
            var value = new DateTime(2015, 7, 23, 22, 28, 55, 387, DateTimeKind.Utc).ToLocalTime();
            Assert.Equal("\"2015-07-23T22:28:55.387Z\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, value)));
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

#if !NETSTANDARD_RUNTIME
    [Fact]
    public void A_date_has_no_time() =>
        Assert.Equal("\"1971-02-19\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, new DateOnly(1971, 2, 19))));

    [Fact]
    public void Times_are_written_as_System_Text_Json_writes_them()
    {
        using var culture = new Culture();
        var random = new Random(1);
        TimeOnly[] known = [TimeOnly.MinValue, new(22, 28, 55), new(1), new(0, 0, 0, 1), TimeOnly.MaxValue];
        foreach (var value in known.Concat(Enumerable.Range(0, 10_000).Select(_ => new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)))))
            Assert.Equal(JsonSerializer.Serialize(value), Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, value)));
    }
#endif

    [Fact]
    public void Durations_are_written_as_XML_schema_has_them()
    {
        using var culture = new Culture();
        var random = new Random(1);
        long[] units = [1, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute, TimeSpan.TicksPerHour, TimeSpan.TicksPerDay];
        TimeSpan[] known = [TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.Zero, .. units.Select(TimeSpan.FromTicks), .. units.Select(unit => TimeSpan.FromTicks(-unit))];
        var others = Enumerable.Range(0, 20_000).Select(_ => new TimeSpan(random.NextInt64(-99, 99) * units[random.Next(6)] + random.NextInt64(60) * units[random.Next(6)]));
        foreach (var value in known.Concat(others))
            Assert.Equal($"\"{XmlConvert.ToString(value)}\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteString(position, "\""u8, value)));
    }
}
