namespace Identify.Generators.Tests.Rules.Plans;

/// <summary>The sample's types keep to a plan of each format. A change to any of them breaks the plan in the way that is expected.</summary>
public class SampleTests
{
    /// <summary>A format's plan, a change to the type that has to keep to it, and what is then reported.</summary>
    public static TheoryData<string, string, string, string, string> Faults => new()
    {
        { "segment.json", "Customer.cs", "string Email {", "string EMail {", "IDFY0701" },
        { "segment.json", "Customer.cs", "public int Logins", "public int Visits { get; init; } public int Logins", "IDFY0701" },
        { "segment.json", "Customer.cs", "string? PostalCode", "string? Zip", "IDFY0701" },
        { "segment.json", "Customer.cs", "int Logins", "double Logins", "IDFY0702" },
        { "segment.json", "Customer.cs", "required DateTimeOffset CreatedAt", "required DateOnly CreatedAt", "IDFY0702" },
        { "segment.json", "Customer.cs", "required string Email", "string? Email", "IDFY0703" },
        { "segment.json", "Customer.cs", "required string City", "string? City", "IDFY0703" },
        { "segment.json", "Customer.cs", "public required string Email { get; init; }", "", "IDFY0703" },
        { "segment.json", "Customer.cs", "Premium,", "Premium, Trial,", "IDFY0704" },
        { "segment.json", "segment.json", "\"IDENTIFY\"", "\"GROUP\"", "IDFY0705" },
        { "segment.json", "segment.json", "\"logins\": { \"type\": \"integer\" }", "\"logins\": { \"type\": \"integer\", \"maximum\": 9 }", "IDFY0706" },
        { "rudderstack.json", "Subscriber.cs", "SubscribedAt", "SubscribedOn", "IDFY0701" },
        { "rudderstack.json", "Subscriber.cs", "double? OpenRate", "string? OpenRate", "IDFY0702" },
        { "rudderstack.json", "Subscriber.cs", "IReadOnlyList<Topic>", "IReadOnlyList<int>", "IDFY0702" },
        { "rudderstack.json", "Subscriber.cs", "required IReadOnlyList<Topic>", "IReadOnlyList<Topic>?", "IDFY0703" },
        { "rudderstack.json", "Subscriber.cs", "[EnumMember(Value = \"new-products\")]", "", "IDFY0704" },
        { "rudderstack.json", "rudderstack.json", "\"#/$defs/Topic\"", "\"#/$defs/Topics\"", "IDFY0705" },
        { "rudderstack.json", "rudderstack.json", "\"pattern\"", "\"maxLength\": 99, \"pattern\"", "IDFY0706" },
        { "employee.schema.json", "Employee.cs", "HoursPerWeek", "WeeklyHours", "IDFY0701" },
        { "employee.schema.json", "Employee.cs", "Guid? Badge", "TimeSpan? Badge", "IDFY0702" },
        { "employee.schema.json", "Employee.cs", "string, bool", "string, int", "IDFY0702" },
        { "employee.schema.json", "Employee.cs", "public double? HoursPerWeek", "[TraitNull] public double? HoursPerWeek", "IDFY0702" },
        { "employee.schema.json", "Employee.cs", "required DateOnly EmployedSince", "DateOnly? EmployedSince", "IDFY0703" },
        { "employee.schema.json", "Employee.cs", "Senior,", "Senior, Principal,", "IDFY0704" },
        { "employee.schema.json", "employee.schema.json", "\"$id\"", "$id", "IDFY0705" },
        { "employee.schema.json", "employee.schema.json", "\"minimum\": 0", "\"exclusiveMinimum\": 0", "IDFY0706" },
    };

    [Fact]
    public async Task The_types_keep_to_their_plans()
    {
        Assert.Empty(await FindAsync(text => text));
        Assert.Equal(3, Files(".json").Count());
    }

    [Theory, MemberData(nameof(Faults))]
    public async Task Each_way_to_break_a_plan_is_reported(string plan, string file, string old, string changed, string id)
    {
        Assert.Contains(old, Read(file), StringComparison.Ordinal);
        Assert.Contains(plan, Files(".json"));

        Assert.Equal([id], (await FindAsync(text => text == Read(file) ? text.Replace(old, changed, StringComparison.Ordinal) : text)).Distinct());
    }

    private static async Task<IEnumerable<string>> FindAsync(Func<string, string> edit)
    {
        var sources = Files(".cs").Where(name => name != "Program.cs").Select(name => edit(Read(name)));
        var plans = Files(".json").Select(name => ($"plans/{name}", edit(Read(name))));

        return (await PlanRuleTests.RunAsync(Analysis.Compile(sources), PlanFiles.Of(plans, "plans/segment.json"))).Select(fault => fault.Id);
    }

    private static IEnumerable<string> Files(string extension) => typeof(SampleTests).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith("samples/Plan/", StringComparison.Ordinal) && name.EndsWith(extension, StringComparison.Ordinal))
        .Select(name => name["samples/Plan/".Length..]);

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(SampleTests).Assembly.GetManifestResourceStream($"samples/Plan/{name}")!);
        return reader.ReadToEnd();
    }
}
