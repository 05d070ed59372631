#if !NET
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Identify;

/// <summary>
/// Floating-point numbers as newer runtimes write them: the shortest digits that read back the same. .NET Framework and
/// Mono have no such format, and reading what they have back to see whether it was enough is not exact there either.
/// </summary>
internal static class ShortestDigits
{
    public static string Get(double value)
    {
        const int mantissaBits = 52;
        const int minExponent = -1074;
        var bits = BitConverter.DoubleToInt64Bits(value);
        return Get(bits < 0, bits & (1L << mantissaBits) - 1, (int)(bits >> mantissaBits) & 0x7FF, 1L << mantissaBits, minExponent, maxIntegerDigits: 17);
    }

    public static unsafe string Get(float value)
    {
        const int mantissaBits = 23;
        const int minExponent = -149;
        var bits = *(int*)&value; // BitConverter has it in newer runtimes only
        return Get(bits < 0, bits & (1 << mantissaBits) - 1, bits >> mantissaBits & 0xFF, 1 << mantissaBits, minExponent, maxIntegerDigits: 9);
    }

    private static string Get(bool isNegative, long fraction, int exponent, long hiddenBit, int minExponent, int maxIntegerDigits)
    {
        var sign = isNegative ? "-" : "";
        if (exponent == 0)
            return fraction == 0 ? sign + "0" : sign + Arrange(GetDigits(fraction, minExponent, false, out var small), small, maxIntegerDigits);

        var isPowerOfTwo = fraction == 0 && exponent > 1; // its lower neighbour is nearer than its upper one
        return sign + Arrange(GetDigits(fraction | hiddenBit, minExponent + exponent - 1, isPowerOfTwo, out var place), place, maxIntegerDigits);
    }

    /// <summary>
    /// Generates digits until they tell the number from its neighbours (Steele and White, "How to print floating-point
    /// numbers accurately", 1990; with the tie rules of .NET).
    /// </summary>
    /// <param name="mantissa">The number is this, not zero,</param>
    /// <param name="exponent">times two to the power of this.</param>
    /// <param name="isPowerOfTwo">Whether the lower neighbour is half as far away as the upper one.</param>
    /// <param name="place">The power of ten of the first digit.</param>
    private static string GetDigits(long mantissa, int exponent, bool isPowerOfTwo, out int place)
    {
        // The number is rest / scale, and half the ways to its neighbours are below / scale and above / scale.
        var shift = isPowerOfTwo ? 2 : 1;
        var rest = new BigInteger(mantissa) << Math.Max(exponent, 0) + shift;
        var scale = BigInteger.One << Math.Max(-exponent, 0) + shift;
        var below = BigInteger.One << Math.Max(exponent, 0);
        var above = isPowerOfTwo ? below * 2 : below;
        var includesEnds = mantissa % 2 == 0; // half way, reading rounds to the even mantissa
        place = (int)Math.Floor(Math.Log10(mantissa) + exponent * Math.Log10(2));
        if (place >= 0)
        {
            scale *= BigInteger.Pow(10, place);
        }
        else
        {
            var power = BigInteger.Pow(10, -place);
            rest *= power;
            below *= power;
            above *= power;
        }

        // The logarithm may be off by one.
        if (Reaches(rest + above, scale * 10))
        {
            scale *= 10;
            place++;
        }
        else if (!Reaches(rest + above, scale))
        {
            rest *= 10;
            below *= 10;
            above *= 10;
            place--;
        }

        var digits = new StringBuilder();
        while (true)
        {
            var digit = (int)BigInteger.DivRem(rest, scale, out rest);
            var isLow = includesEnds ? rest <= below : rest < below;
            var isHigh = Reaches(rest + above, scale);
            if (isLow || isHigh)
            {
                var half = (rest * 2).CompareTo(scale);
                var roundsUp = isLow && isHigh ? half > 0 || (half == 0 && digit % 2 == 1) : isHigh;
                return digits.Append((char)('0' + digit + (roundsUp ? 1 : 0))).ToString();
            }

            digits.Append((char)('0' + digit));
            rest *= 10;
            below *= 10;
            above *= 10;
        }

        bool Reaches(BigInteger sum, BigInteger end) => includesEnds ? sum >= end : sum > end;
    }

    /// <summary>Places the point, or an exponent where the number would be long.</summary>
    private static string Arrange(string digits, int place, int maxIntegerDigits)
    {
        if (place < -4 || place >= maxIntegerDigits)
            return (digits.Length == 1 ? digits : digits.Insert(1, ".")) + place.ToString("'E+'00;'E-'00", CultureInfo.InvariantCulture);

        if (place < 0)
            return "0." + new string('0', -place - 1) + digits;

        return digits.Length <= place + 1 ? digits.PadRight(place + 1, '0') : digits.Insert(place + 1, ".");
    }
}
#endif
