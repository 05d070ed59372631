using System.Globalization;
using System.Text.Json;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Newtonsoft.Json.Linq;

namespace Identify.Generators.Tests.Bridges;

/// <summary>A project that hands an object to an SDK, and what the SDK got.</summary>
internal static class BridgeProject
{
    /// <summary>References what Analytics.NET and RudderStack bring along.</summary>
    public static readonly TestProject Default = TestProject.Default with
    {
        GlobalUsings = "global using System; global using System.Collections.Generic; global using System.Linq; global using Identify;",
        References = [.. TestProject.Default.References, MetadataReference.CreateFromFile(typeof(JRaw).Assembly.Location)],
    };

    /// <summary>Values that one SDK or another changes, if it gets them in the usual way.</summary>
    public const string Customer = """
        [IdentifyTraits]
        public class Customer
        {
            [UserId] public string? Id { get; set; } = "000123";
            [AnonymousId] public string? Session { get; set; }
            public string Email => "\"ö\"+<a>&\u0001@example.com";
            public string FirstName => "Nan";
            public string Phone => "+15551234567";
            public DateTimeOffset CreatedAt => new(2015, 2, 23, 14, 28, 55, 387, TimeSpan.FromHours(-8));
            public string Version => "4.12.1";
            public string Empty => "";
            public string Date => "2024-05-01T10:20:30";
            public int Negative => -5;
            public long Long => long.MaxValue;
            public ulong Unsigned => ulong.MaxValue;
            public decimal Price => 12.340m;
            public decimal Digits => 12345678901234567890.123456789m;
            public System.Numerics.BigInteger Big => System.Numerics.BigInteger.Pow(10, 40) + 1;
            public double Small => 1E-7;
            public double Integral => 42;
            public bool Yes => true;
            public bool No => false;
            [TraitNull] public string? Gone => null;
            public Tier Tier => Tier.Gold;
            public Address Address => new();
            public object[] Mixed => new object[0];
            public List<string?> Texts => new() { "1e5", null, "∞" };
            public int[][] Nested => new[] { new[] { 1, -2 }, new int[0] };
            public Dictionary<string, object> None => new();
        }

        public enum Tier { Free, Gold }

        public class Address { public string PostalCode => "02134"; [TraitNull] public string? State => null; public int Floor => -1; }

        """;

    public const string Options = """
        new IdentifyOptions
        {
            Channel = "server",
            Context = new IdentifyContext { IP = "8.8.8.8", Location = new ContextLocation { Latitude = -33.5 } },
            Integrations = new Integrations { All = false, ["Mixpanel"] = true },
        },
        new CallStamp { MessageId = "m1", Timestamp = new DateTimeOffset(2026, 1, 15, 8, 30, 0, TimeSpan.Zero) }
        """;

    /// <summary>The SDK of the property of this name.</summary>
    public static Sdk FindSdk(string name) => (Sdk)typeof(Sdk).GetProperty(name)!.GetValue(null)!;

    /// <summary>Runs <c>Call.Run</c>, which returns the expected and the received JSON, in a culture whose numbers are not those of JSON.</summary>
    public static void AssertReceived(string sdk, string body)
    {
        CultureInfo.CurrentCulture = new("sv-SE");
        using var loaded = Load(sdk, $"public static string[] Run() {{ {body} }}");

        var results = loaded.Call<string[]>("Call", "Run");

        Assert.NotEmpty(results);
        foreach (var pair in results.Chunk(2))
        {
            var (expected, received) = (JsonDocument.Parse(pair[0]).RootElement, JsonDocument.Parse(pair[1]).RootElement);
            Assert.True(JsonElement.DeepEquals(expected, received), $"{expected}\n{received}");
        }
    }

    public static LoadedProject Load(string sdk, string members, string types = Customer) =>
        LoadedProject.WithSdks(Default, [FindSdk(sdk)], types + $"public static class Call {{ {members} }}");
}
