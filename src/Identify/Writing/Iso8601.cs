using System.Buffers.Text;
using System.Runtime.CompilerServices;

namespace Identify;

/// <summary>Formats dates, times and durations as ISO-8601.</summary>
internal static class Iso8601
{
    /// <summary><c>2015-02-23T22:28:55.387Z</c></summary>
    public const int InstantLength = 24;

    /// <summary><c>2015-02-23</c></summary>
    public const int DateLength = 10;

    /// <summary><c>22:28:55.1234567</c></summary>
    public const int MaxTimeLength = 16;

    /// <summary>9999-12-31</summary>
    public const uint MaxDays = 3_652_058;

    /// <summary>The last tick of 9999-12-31.</summary>
    public const ulong MaxTicks = 3_155_378_975_999_999_999;

    /// <summary><c>-P10675199DT2H48M5.4775808S</c></summary>
    public const int MaxDurationLength = 32;

    /// <summary>Writes a point in time, in UTC, cut to milliseconds.</summary>
    /// <param name="ticks">The ticks of a <see cref="DateTime"/> in UTC.</param>
    /// <param name="destination">The first of <see cref="InstantLength"/> bytes.</param>
    /// <remarks>
    /// The time of day becomes hours with a fraction of 32 bits, the fraction times 60 is minutes, and so on: one
    /// multiplication each, where a division with its remainder takes three. The factor and the product are rounded up,
    /// which makes a time later by less than 129 / 2^32 hours, an eighth of a millisecond.
    /// </remarks>
    public static void WriteInstant(long ticks, ref byte destination)
    {
        const int shift = 20;
        const ulong hour = (1UL << 32 + shift) / 3_600_000 + 1;

        var milliseconds = (ulong)ticks / TimeSpan.TicksPerMillisecond;
        var days = (uint)(milliseconds / 86_400_000);
        var hours = ((milliseconds - days * 86_400_000UL) * hour >> shift) + 1;
        var minutes = (uint)hours * 60UL;
        var seconds = (uint)minutes * 60UL;
        var tenths = (uint)seconds * 10UL;
        var hundredths = (uint)tenths * 10UL;
        var thousandths = (uint)hundredths * 10UL;

        WriteDate(days, ref destination);
        Unsafe.Add(ref destination, 10) = (byte)'T';
        Digits.WriteThreePairs((uint)(hours >> 32), ':', (uint)(minutes >> 32), (uint)(seconds >> 32), ref Unsafe.Add(ref destination, 11));
        Unsafe.Add(ref destination, 19) = (byte)'.';
        Unsafe.Add(ref destination, 20) = (byte)('0' + (uint)(tenths >> 32));
        Unsafe.Add(ref destination, 21) = (byte)('0' + (uint)(hundredths >> 32));
        Unsafe.Add(ref destination, 22) = (byte)('0' + (uint)(thousandths >> 32));
        Unsafe.Add(ref destination, 23) = (byte)'Z';
    }

    /// <summary>Writes a date of the proleptic Gregorian calendar.</summary>
    /// <param name="days">The days since 0001-01-01.</param>
    /// <param name="destination">The first of <see cref="DateLength"/> bytes.</param>
    /// <remarks>
    /// Years that begin in March put the leap day at their end, and then centuries, years and months all follow from
    /// one multiplication each (Neri and Schneider, "Euclidean affine functions and their application to calendar
    /// algorithms", 2022).
    /// </remarks>
    public static void WriteDate(uint days, ref byte destination)
    {
        var quarters = (days + 306) * 4 + 3;
        var century = quarters / 146097;
        var product = 2939745UL * (quarters - century * 146097 | 3);
        var dayOfYear = (uint)product / 2939745 / 4;
        var monthAndDay = 2141 * dayOfYear + 197913;
        var year = (uint)(product >> 32);
        var month = monthAndDay >> 16;
        if (dayOfYear >= 306)
        {
            month -= 12;
            year++;
            if (year == 100)
            {
                year = 0;
                century++;
            }
        }

        Digits.WriteTwo(century, ref destination);
        Digits.WriteThreePairs(year, '-', month, (ushort)monthAndDay / 2141u + 1, ref Unsafe.Add(ref destination, 2));
    }

    /// <summary>Writes a time of day, with seven digits of a second where it has a fraction.</summary>
    public static int WriteTime(long ticks, Span<byte> destination)
    {
        WriteTime((uint)(ticks / TimeSpan.TicksPerSecond), ref destination[0]);
        var fraction = (uint)(ticks % TimeSpan.TicksPerSecond);
        if (fraction == 0)
            return 8;

        destination[8] = (byte)'.';
        Digits.WriteFixed(fraction, 7, destination.Slice(9));
        return MaxTimeLength;
    }

    /// <summary>Writes a duration in days, hours, minutes and seconds, without the parts that are zero.</summary>
    public static int WriteDuration(TimeSpan value, Span<byte> destination)
    {
        var at = 0;
        if (value < TimeSpan.Zero)
            destination[at++] = (byte)'-';

        destination[at++] = (byte)'P';
        var ticks = value < TimeSpan.Zero ? (ulong)-(value.Ticks + 1) + 1 : (ulong)value.Ticks; // MinValue has no opposite
        at += WritePart(ticks / TimeSpan.TicksPerDay, 'D', destination.Slice(at));
        ticks %= TimeSpan.TicksPerDay;
        if (ticks == 0 && at > 1)
            return at;

        destination[at++] = (byte)'T';
        at += WritePart(ticks / TimeSpan.TicksPerHour, 'H', destination.Slice(at));
        at += WritePart(ticks / TimeSpan.TicksPerMinute % 60, 'M', destination.Slice(at));
        ticks %= TimeSpan.TicksPerMinute;
        if (ticks == 0 && destination[at - 1] != 'T')
            return at;

        Utf8Formatter.TryFormat(ticks / TimeSpan.TicksPerSecond, destination.Slice(at), out var length);
        at += length;
        var fraction = ticks % TimeSpan.TicksPerSecond;
        if (fraction != 0)
        {
            destination[at++] = (byte)'.';
            Utf8Formatter.TryFormat(fraction, destination.Slice(at), out length, new('D', 7));
            at += length;
            while (destination[at - 1] == '0')
                at--;
        }

        destination[at] = (byte)'S';
        return at + 1;
    }

    private static int WritePart(ulong value, char unit, Span<byte> destination)
    {
        if (value == 0)
            return 0;

        Utf8Formatter.TryFormat(value, destination, out var length);
        destination[length] = (byte)unit;
        return length + 1;
    }

    private static void WriteTime(uint seconds, ref byte destination)
    {
        var minutes = seconds / 60;
        var hours = minutes / 60;
        Digits.WriteThreePairs(hours, ':', minutes - hours * 60, seconds - minutes * 60, ref destination);
    }
}
