namespace Identify.Generators.Tests.WireContract;

internal static class ReservedRows
{
    private const string Members = """
        public string Name => "n"; public string FirstName => "f"; public DateTimeOffset CreatedAt => new(1971, 2, 19, 0, 0, 0, TimeSpan.Zero); public Address Address => new(); public Company Company => new();
        """;

    private const string Types = """
        public class Address { public string Street => "s"; public string City => "c"; public string State => "CA"; public string PostalCode => "02134"; public string Country => "USA"; }
        public class Company { public string Name => "n"; public int Id => 1; public string Industry => "i"; public int EmployeeCount => 2; public string Plan => "p"; public int FoundedIn => 3; }
        """;

    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("reserved traits in camelCase", Members,
            """{"name":"n","firstName":"f","createdAt":"1971-02-19T00:00:00.000Z","address":{"street":"s","city":"c","state":"CA","postalCode":"02134","country":"USA"},"company":{"name":"n","id":1,"industry":"i","employee_count":2,"plan":"p","foundedIn":3}}""",
            Types) with { IsAsSystemTextJson = false },
        new("reserved traits in snake_case", $"[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Row {{ {Members} }} {Types}",
            """{"name":"n","first_name":"f","created_at":"1971-02-19T00:00:00.000Z","address":{"street":"s","city":"c","state":"CA","postal_code":"02134","country":"USA"},"company":{"name":"n","id":1,"industry":"i","employee_count":2,"plan":"p","founded_in":3}}""") { IsAsSystemTextJson = false },
        WireRow.Members("employee_count is the company's alone",
            "public Company Company => new(); public Company Employer => new(); [TraitName(\"company\")] public int Again => 1;",
            """{"company":{"employee_count":2},"employer":{"employeeCount":2}}""",
            "public class Company { public int EmployeeCount => 2; }") with { IsAsSystemTextJson = false },
        WireRow.Members("a member called company by attribute",
            "[TraitName(ReservedTraits.Company)] public Firm Employer => new();",
            """{"company":{"employee_count":2}}""",
            "public class Firm { public int EmployeeCount => 2; }") with { IsAsSystemTextJson = false },
        WireRow.Members("company and address deeper down are nobody's",
            "public Inner A => new();",
            """{"a":{"company":{"employeeCount":2}}}""",
            "public class Inner { public Company Company => new(); } public class Company { public int EmployeeCount => 2; }"),
        WireRow.Members("an address that is a map", "public Dictionary<string, string> Address => new() { [\"postalCode\"] = \"1\" };", """{"address":{"postalCode":"1"}}"""),
    ];
}
