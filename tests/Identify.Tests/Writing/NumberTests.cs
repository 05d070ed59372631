using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Identify.Tests.Writing;

public class NumberTests
{
    [Fact]
    public void Integers_are_written_as_System_Text_Json_writes_them()
    {
        using var culture = new Culture();
        foreach (var value in new[] { long.MinValue, int.MinValue - 1L, int.MinValue, -1, 0, 1, 9, 10, 99, 100, int.MaxValue, uint.MaxValue, long.MaxValue })
        {
            Assert.Equal(JsonSerializer.Serialize(value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, value)));
            Assert.Equal(JsonSerializer.Serialize((int)value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, (int)value)));
            Assert.Equal(JsonSerializer.Serialize((uint)value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, (uint)value)));
            Assert.Equal(JsonSerializer.Serialize((ulong)value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, (ulong)value)));
        }
    }

    [Fact]
    public void Large_integers_are_written_in_digits()
    {
        using var culture = new Culture();
        foreach (var value in new[] { Int128.MinValue, -1, 0, Int128.MaxValue })
        {
            Assert.Equal(value.ToString(CultureInfo.InvariantCulture), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, value)));
            Assert.Equal(((UInt128)value).ToString(CultureInfo.InvariantCulture), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, (UInt128)value)));
        }

        for (var digits = 0; digits < 300; digits++)
        {
            var value = -BigInteger.Pow(10, digits);
            Assert.Equal("-1" + new string('0', digits), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, value)));
        }
    }

    [Fact]
    public void Decimals_are_written_with_all_their_digits()
    {
        using var culture = new Culture();
        foreach (var value in new[] { decimal.MinValue, -1.10m, 0m, 0.0m, 1.50m, 0.0000000000000000000000000001m, -7.9228162514264337593543950335m, decimal.MaxValue })
            Assert.Equal(JsonSerializer.Serialize(value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, value)));
    }

    [Fact]
    public void Floating_point_numbers_are_written_as_System_Text_Json_writes_them()
    {
        using var culture = new Culture();
        double[] known = [double.MinValue, -1.5, -0.0, 0, double.Epsilon, 0.1, 0.1 + 0.2, 1e15, 1e16, 1e-5, 123456789012345680, double.MaxValue];
        var random = new Random(1);
        var others = Enumerable.Range(0, 20_000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
        foreach (var value in known.Concat(others))
        {
            if (double.IsFinite(value))
                Assert.Equal(JsonSerializer.Serialize(value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, value)));
            if (float.IsFinite((float)value))
                Assert.Equal(JsonSerializer.Serialize((float)value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, (float)value)));
#if !NETSTANDARD_RUNTIME
            if (Half.IsFinite((Half)value))
                Assert.Equal(JsonSerializer.Serialize((Half)value), Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, default, (Half)value)));
#endif
        }
    }

#if NETSTANDARD_RUNTIME
    [Fact]
    public void Digits_on_old_frameworks_are_those_of_new_ones()
    {
        var random = new Random(1);
        var powers = Enumerable.Range(0, 2047).Select(exponent => BitConverter.Int64BitsToDouble((long)exponent << 52));
        double[] near = [0.0, -0.0, double.Epsilon, .. powers.SelectMany(power => new[] { Math.BitDecrement(power), power, -Math.BitIncrement(power) })];
        var others = Enumerable.Range(0, 10_000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)));
        foreach (var value in near.Concat(others).Where(double.IsFinite))
            Assert.Equal(GetDigits(value), ShortestDigits.Get(value));

        var singlePowers = Enumerable.Range(0, 255).Select(exponent => BitConverter.Int32BitsToSingle(exponent << 23));
        float[] nearSingles = [0.0f, -0.0f, float.Epsilon, .. singlePowers.SelectMany(power => new[] { MathF.BitDecrement(power), power, -MathF.BitIncrement(power) })];
        var otherSingles = Enumerable.Range(0, 20_000).Select(_ => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)));
        foreach (var value in nearSingles.Concat(otherSingles).Where(float.IsFinite))
            Assert.Equal(JsonSerializer.Serialize(value), ShortestDigits.Get(value));

        // .NET 10 cuts two powers of two so short that they read back as their neighbours.
        static string GetDigits(double value) => value switch
        {
            1.0 / (1 << 25) => "2.9802322387695312E-08",
            4.1045368012983762E-289 => "4.1045368012983762E-289",
            _ => JsonSerializer.Serialize(value),
        };
    }
#endif

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void What_is_no_number_is_left_out_or_null(double value)
    {
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, ",\"age\":"u8, value)));
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, ",\"age\":"u8, (float)value)));
#if !NETSTANDARD_RUNTIME
        Assert.Equal("", Written.By((ref TraitsWriter writer, int position) => writer.WriteNumber(position, ",\"age\":"u8, (Half)value)));
#endif
        Assert.Equal(",\"age\":null", Written.By((ref TraitsWriter writer, int position) =>
            writer.WriteNullIfOmitted(position, ",\"age\":"u8, writer.WriteNumber(position, ",\"age\":"u8, value))));
    }

    [Fact]
    public void Or_null_keeps_a_value_that_was_written() =>
        Assert.Equal(",\"age\":1", Written.By((ref TraitsWriter writer, int position) =>
            writer.WriteNullIfOmitted(position, ",\"age\":"u8, writer.WriteNumber(position, ",\"age\":"u8, 1))));

    [Fact]
    public void Literals_are_written_as_they_are()
    {
        Assert.Equal(",\"a\":null", Written.By((ref TraitsWriter writer, int position) => writer.WriteNull(position, ",\"a\":"u8)));
        Assert.Equal(",\"a\":true", Written.By((ref TraitsWriter writer, int position) => writer.WriteBoolean(position, ",\"a\":"u8, true)));
        Assert.Equal(",\"a\":false", Written.By((ref TraitsWriter writer, int position) => writer.WriteBoolean(position, ",\"a\":"u8, false)));
        Assert.Equal(",\"a\":\"Gold\"", Written.By((ref TraitsWriter writer, int position) => writer.WriteRaw(position, ",\"a\":"u8, "\"Gold\""u8)));
    }
}
