#pragma warning disable // this is C# 7.3, without nullable references, and the tests compile it too
using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Identify;

namespace Framework
{
    /// <summary>Writes the same objects wherever this file is compiled.</summary>
    public static class Payloads
    {
        public static IEnumerable<string> Write()
        {
            foreach (var text in Texts())
                yield return GetJsonOrFault(new TextTraits { Text = text, Letter = text.Length == 0 ? 'x' : text[text.Length / 2], Key = { [text] = 1 } });

            foreach (var numbers in Numbers())
                yield return numbers.ToTraitsJson();

            foreach (var time in Times())
                yield return time.ToTraitsJson();

            yield return new Everything().ToIdentifyJson(new IdentifyOptions { StampCalls = false });
            yield return new Everything().ToIdentifyJson(new UserIdentity("u\u00e9", "a"), new IdentifyOptions { StampCalls = false, Channel = "server" });
            yield return GetJsonOrFault(new TextTraits { Text = new string('x', 40000) });
            yield return GetJsonOrFault(new TextTraits { Numbers = new Throwing() });
        }

        private static string GetJsonOrFault(TextTraits value)
        {
            try
            {
                return value.ToTraitsJson();
            }
            catch (IdentifyException exception)
            {
                return exception.Message;
            }
        }

        private static IEnumerable<string> Texts()
        {
            yield return string.Concat(Enumerable.Range(0, 0x250).Select(code => (char)code));
            foreach (var special in new[] { "", "\"", "\\", "\u0001", "\u007f", "\u00e9", "\u07ff", "\u0800", "\u2028", "\ufeff", "\uffff", "\ud83d\ude00", "\ud800", "\udc00", "\udc00\ud800" })
            {
                for (var length = 0; length <= 20; length++)
                    yield return new string('x', length) + special + new string('y', 20 - length);
            }

            yield return new string('z', 1000) + "\u20ac" + new string('z', 1000);
        }

        private static IEnumerable<NumberTraits> Numbers()
        {
            yield return new NumberTraits { Signed = long.MinValue, Unsigned = ulong.MaxValue, Amount = decimal.MinValue, Small = sbyte.MinValue, Big = BigInteger.Pow(-10, 55) };
            yield return new NumberTraits { Signed = long.MaxValue, Unsigned = uint.MaxValue, Amount = 0.0000000000000000000000000001m, Small = sbyte.MaxValue };
            yield return new NumberTraits { Amount = 1.50m };
            foreach (var real in new[] { double.MinValue, double.MaxValue, double.Epsilon, -0.0, 0.0, 0.1, 0.1 + 0.2, 1.0 / 3, 2.2250738585072014E-308, 2.2250738585072009E-308, 1e-5, 1e-4, 1e9, 1e14, 1e15, 1e16, 1234567890123456, 123456789012345680, 9007199254740993, 5e-324, double.NaN, double.NegativeInfinity })
                yield return new NumberTraits { Real = real, Single = (float)real };

            foreach (var single in new[] { float.MinValue, float.MaxValue, float.Epsilon, 1.17549435E-38f, 1e7f, 12345678f, 16777216f, 9999999f, 0.1f, 1f / 3, 1e-5f })
                yield return new NumberTraits { Real = single, Single = single };

            // Any bits; not from System.Random, which may differ.
            var state = 88172645463325252UL;
            for (var i = 0; i < 3000; i++)
            {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                var real = BitConverter.Int64BitsToDouble((long)state);
                var near = (state % 1000000007) / Math.Pow(10, i % 12);
                yield return new NumberTraits
                {
                    Real = i % 2 == 0 ? real : near,
                    Single = i % 2 == 0 ? BitConverter.ToSingle(BitConverter.GetBytes(state), 0) : (float)near,
                    Signed = (long)state >> (i % 64),
                    Unsigned = state >> (i % 64),
                    Amount = new decimal((int)state, i, (int)(state >> 32), i % 3 == 0, (byte)(i % 29)),
                };
            }
        }

        private static IEnumerable<TimeTraits> Times()
        {
            foreach (var ticks in new[] { 0, 1, TimeSpan.TicksPerSecond - 1, new DateTime(2000, 2, 29).Ticks, new DateTime(2015, 2, 23, 22, 28, 55, 387).Ticks, DateTime.MaxValue.Ticks })
            {
                yield return new TimeTraits
                {
                    Instant = new DateTimeOffset(ticks, TimeSpan.Zero),
                    Utc = new DateTime(ticks, DateTimeKind.Utc),
                    Unspecified = new DateTime(ticks),
                    Elsewhere = new DateTimeOffset(Math.Min(ticks, DateTime.MaxValue.AddDays(-1).Ticks), TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(330)),
                    Duration = new TimeSpan(ticks),
                    Negative = new TimeSpan(-ticks),
                };
            }

            yield return new TimeTraits { Duration = TimeSpan.MaxValue, Negative = TimeSpan.MinValue };
        }
    }

    [IdentifyTraits]
    public class TextTraits
    {
        public string Text { get; set; }

        public char Letter { get; set; }

        public Dictionary<string, int> Key { get; } = new Dictionary<string, int>();

        public IEnumerable<int> Numbers { get; set; }
    }

    public class Throwing : List<int>, IEnumerable<int>
    {
        IEnumerator<int> IEnumerable<int>.GetEnumerator()
        {
            throw new FormatException("no numbers");
        }
    }

    [IdentifyTraits(Naming = TraitNaming.SnakeCase)]
    public class NumberTraits
    {
        public long Signed { get; set; }

        public ulong? Unsigned { get; set; }

        public double Real { get; set; }

        public float Single { get; set; }

        public decimal Amount { get; set; }

        public sbyte Small { get; set; }

        public BigInteger? Big { get; set; }
    }

    [IdentifyTraits(WriteNulls = true)]
    public struct TimeTraits
    {
        public DateTimeOffset Instant { get; set; }

        public DateTime Utc { get; set; }

        public DateTime? Unspecified { get; set; }

        public DateTimeOffset? Elsewhere { get; set; }

        public TimeSpan Duration { get; set; }

        public TimeSpan? Negative { get; set; }
    }

    [IdentifyTraits]
    public class Everything : Base
    {
        [UserId]
        public int Id { get; set; } = 7;

        public override string Name { get { return "Peter \"Pete\" \u00c6r\u00f8"; } }

        public bool IsActive { get; set; } = true;

        public Guid Guid { get; set; } = new Guid("01234567-89ab-cdef-0123-456789abcdef");

        public Uri Website { get; set; } = new Uri("https://example.com/\u00e4?q=1");

        public Version Version { get; set; } = new Version(1, 2, 3);

        public System.Net.Mail.MailAddress Email { get; set; } = new System.Net.Mail.MailAddress("peter@example.com", "Peter");

        public Address Address { get; set; } = new Address { City = "San Francisco", PostalCode = "94103", Next = new Address() };

        public Plan Plan { get; set; } = Plan.LongTerm;

        public Plan? Unnamed { get; set; } = (Plan)7;

        public Roles Roles { get; set; } = Roles.Read | Roles.Write;

        public string[] Texts { get; set; } = { "x", null, "\ud800" };

        public List<int?> Numbers { get; set; } = new List<int?> { 1, null, -22 };

        public IReadOnlyList<Address> Addresses { get; set; } = new[] { new Address { City = "\u00e9" }, null };

        public HashSet<long> Set { get; set; } = new HashSet<long> { 3, 1 };

        public Memory<byte> Bytes { get; set; } = new byte[] { 1, 255 };

        public Dictionary<string, List<Plan>> Map { get; set; } = new Dictionary<string, List<Plan>> { ["a\"b"] = new List<Plan> { Plan.Free } };

        public Pair<string, Pair<int, bool>> Pair { get; set; } = new Pair<string, Pair<int, bool>> { Left = "l", Right = new Pair<int, bool> { Left = 1, Right = true } };

        public JsonNode Node { get; set; } = JsonNode.Parse("{ \"x\": [1, 2.50, \"\\u00e9\"], \"y\": null }");

        public JsonElement Json { get; set; } = JsonDocument.Parse("[1e400, \"\\u0041\"]").RootElement;

        [TraitConverter(typeof(Upper))]
        public string Shout { get; set; } = "\u00e9\"x";

        [TraitNull]
        public string Gone { get; set; }

        [TraitIgnore]
        public string PasswordHash { get; set; } = "secret";

        [TraitExtension]
        public JsonObject More { get; set; } = new JsonObject { ["plan"] = "taken", ["m\u00f6re"] = new JsonArray(1, "two", null) };
    }

    public abstract class Base
    {
        public abstract string Name { get; }

        public DateTimeOffset CreatedAt { get; set; } = new DateTimeOffset(2015, 2, 23, 14, 28, 55, 387, TimeSpan.FromHours(-8));
    }

    public class Address
    {
        public string City { get; set; }

        public string PostalCode { get; set; }

        public Address Next { get; set; }
    }

    public struct Pair<TLeft, TRight>
    {
        public TLeft Left { get; set; }

        public TRight Right { get; set; }
    }

    public class Upper : TraitConverter<string>
    {
        public override void Write(Utf8JsonWriter writer, string value)
        {
            writer.WriteStringValue(value.ToUpperInvariant());
        }
    }

    public enum Plan
    {
        Free,
        LongTerm,
    }

    [Flags]
    public enum Roles
    {
        Read = 1,
        Write = 2,
    }
}
