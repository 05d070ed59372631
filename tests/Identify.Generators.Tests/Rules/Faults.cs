using Xunit;

namespace Identify.Generators.Tests.Rules;

/// <summary>For each rule a source that has its fault once, at the mark.</summary>
internal static class Faults
{
    private const string Customer = "[IdentifyTraits] public class Customer { public int Age { get; set; } }";

    /// <summary>The members of Segment.Analytics.CSharp that the rules need, in the project itself.</summary>
    private const string Fork = """
        public class Bag : Dictionary<string, object> { }
        public class Traits : Dictionary<string, object> { }
        namespace Microsoft.AspNetCore.Http { public class HttpContext { } }
        namespace Segment.Analytics
        {
            public class Analytics
            {
                public void Identify(string userId, Bag traits) { }
                public void Identify<T>(string userId, T traits) where T : System.Runtime.Serialization.ISerializable { }
                public void Group(string groupId, Bag traits) { }
            }
        }
        namespace Segment.Analytics.Compat { public static class AnalyticsExtensions { public static void Track(this Segment.Analytics.Analytics analytics, string userId, string eventName, Dictionary<string, object> properties) { } } }
        """;

    public static readonly TheoryData<string, string> All = new()
    {
        { "IDFY0101", "[IdentifyTraits] public class Customer { [UserId] public string? [|Email|] { get; set; } public int Age { get; set; } }" },
        { "IDFY0102", "[IdentifyTraits] public class Customer { [UserId] public string? [|Login|] { get; set; } public int Age { get; set; } }" },
        {
            "IDFY0103",
            """
            [IdentifyTraits] public class Customer { [UserId] public int [|Id|] { get; set; } public int Age { get; set; }
            #pragma warning disable IDFY0103
            [UserId] public int Key { get; set; } }
            """
        },
        { "IDFY0104", "[IdentifyTraits] public class Customer { [UserId] public double [|Id|] { get; set; } public int Age { get; set; } }" },
        { "IDFY0105", "[IdentifyTraits] public class Customer { public int [|Id|] { get; set; } }" },
        { "IDFY0201", "[IdentifyTraits] public class Customer { public string? [|CreatedAt|] { get; set; } }" },
        { "IDFY0202", "[IdentifyTraits] public class Customer { public long [|Phone|] { get; set; } }" },
        { "IDFY0203", "[IdentifyTraits] public class Customer { public string? [|Age|] { get; set; } }" },
        { "IDFY0204", "[IdentifyTraits] public class Customer { public string? [|Company|] { get; set; } }" },
        { "IDFY0205", "public class Place { public int [|PostalCode|] { get; set; } } [IdentifyTraits] public class Customer { public Place? Address { get; set; } }" },
        { "IDFY0206", "public class Order { public DateTime [|Shipped|] { get; set; } } [IdentifyTraits] public class Customer { public List<Order>? Orders { get; set; } }" },
        { "IDFY0301", "public class Person { public string? [|EmailAddress|] { get; set; } } [IdentifyTraits] public class Customer : Person { }" },
        { "IDFY0302", "[IdentifyTraits] public class Customer { [TraitName(\"$created\")] public DateTimeOffset [|CreatedAt|] { get; set; } }" },
        { "IDFY0303", "[IdentifyTraits] public class Customer { public string? Email { get; set; } [TraitName(\"email\")] public string? [|Login|] { get; set; } }" },
        { "IDFY0304", "[IdentifyTraits] public class Customer { [TraitName(\"title\")] public string? [|Name|] { get; set; } }" },
        { "IDFY0305", "[IdentifyTraits] public class Customer { public string? [|City|] { get; set; } }" },
        { "IDFY0306", "[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class [|Visit|] { public int Pages { get; set; } } [IdentifyTraits] public class Customer { public Visit? Visit { get; set; } }" },
        { "IDFY0401", "public class Shop { [IdentifyTraits] private class [|Customer|] { public int Age { get; set; } } }" },
        { "IDFY0402", "[IdentifyTraits] public class Customer { public object? [|Tag|] { get; set; } }" },
        { "IDFY0403", "public class Customer { [[|UserId|]] public int Id { get; set; } }" },
        { "IDFY0404", "[IdentifyTraits] public class [|Customer|] { public string? Email; }" },
        { "IDFY0405", $"[IdentifyTraits] public class [|Customer|] {{ {string.Concat(Enumerable.Range(0, 301).Select(number => $"public int P{number} {{ get; set; }} "))} }}" },
        { "IDFY0407", "[IdentifyTraits] public class Customer { public List<Order>? Orders { get; set; } } public class Order { public Customer? [|Customer|] { get; set; } }" },
        {
            "IDFY0408",
            """
            [IdentifyTraits] public class Customer { public int Age { get; set; } }
            public class Member : Customer { public string? Plan { get; set; } public string Send() => [|this|].SendTraits(); }
            [System.CodeDom.Compiler.GeneratedCode("Identify.Generators", "1.0")] public static class Generated { public static string SendTraits(this Customer customer) => $"{customer.Age}"; }
            """
        },
        { "IDFY0501", "public class Account { public string? [|AccessToken|] { get; set; } } [IdentifyTraits] public class Customer { public Account[]? Accounts { get; set; } }" },
        { "IDFY0502", "[IdentifyTraits] public class [|Login|] : System.Net.NetworkCredential { }" },
        { "IDFY0601", $"{Customer} public class Caller {{ public UserIdentity Call() => UserIdentity.User([|\"\"|]); }}" },
        { "IDFY0602", $"{Customer} public class Caller {{ public UserIdentity Call() => UserIdentity.User([|Guid.NewGuid()|]); }}" },
        { "IDFY0603", $"{Customer} public class Caller {{ public UserIdentity Call() => UserIdentity.User([|\"user\"|]); }}" },
        { "IDFY0604", $"{Fork} public class Caller {{ public void Call(Segment.Analytics.Analytics analytics, string id) => analytics.Identify(id, [|new Traits()|]); }}" },
        { "IDFY0605", $"{Fork} public class Caller {{ public void Call(Segment.Analytics.Analytics analytics, string id) => Segment.Analytics.Compat.AnalyticsExtensions.Track(analytics, [|id|], \"e\", new Traits()); }}" },
        { "IDFY0606", $"{Fork} public class Caller {{ public void Call(Segment.Analytics.Analytics analytics, string id) => analytics.Identify(id, new Bag {{ {{ \"createdAt\", [|DateTime.Now|] }} }}); }}" },
        { "IDFY0607", $"{Fork} public class Caller {{ public void Call(Segment.Analytics.Analytics analytics, string userId) => analytics.Group([|userId|], new Bag()); }}" },
        { "IDFY0608", $"{Fork} public class Caller {{ private static Segment.Analytics.Analytics Shared = new(); public void Call(string id) => [|Shared|].Identify(id, new Bag()); }}" },
        { "IDFY0609", $"{Customer} public class Caller {{ public IEnumerable<CallStamp> Call() {{ while (true) yield return new CallStamp {{ MessageId = [|\"m\"|] }}; }} }}" },
        { "IDFY0801", "[assembly: IdentifyDestinations(\"HubSpot\")] [IdentifyTraits] public class Customer { public string? Email { get; set; } public Company? [|Company|] { get; set; } } public class Company { public string? Name { get; set; } }" },
        { "IDFY0802", "[assembly: IdentifyDestinations(\"salesforce\")] [IdentifyTraits] public class [|Customer|] { public string? FirstName { get; set; } }" },
        { "IDFY0803", "[assembly: IdentifyDestinations(\"HubSpot\")] [IdentifyTraits] public class Customer { public string? Email { get; set; } public int [|Age|] { get; set; } }" },
        { "IDFY0804", "[assembly: IdentifyDestinations(\"HubSpot\")] [IdentifyTraits] public class [|Customer|] { public string? Phone { get; set; } }" },
    };
}
