using System.Text;
using System.Text.Json.Nodes;
using Identify.Tool.Checking;
using Identify.Tool.Commands;

namespace Identify.Tool.Tests;

public sealed class CheckTests
{
    private const string Plan = """
        {
          "type": "object",
          "properties": {
            "email": { "type": "string", "format": "email" },
            "plan": { "enum": ["free", "paid"] },
            "logins": { "type": "integer", "minimum": 0 },
            "team": { "type": ["string", "null"] },
            "key": { "type": "string", "pattern": "^[a-z]+$" },
            "items": { "type": "array", "items": { "type": "object", "properties": { "id": { "type": "string" } }, "required": ["id"] } }
          },
          "required": ["email", "team"],
          "additionalProperties": false
        }
        """;

    [Theory]
    [InlineData("""{"type":"identify","userId":"97980cfea0067","traits":{"name":"Peter Gibbons","email":"peter@example.com","plan":"premium","logins":5}}""")]
    [InlineData("""{"userId":"1","traits":{"createdAt":"2015-02-23T22:28:55.387Z","birthday":"1971-02-19","age":44,"address":{"city":"Paris"},"company":{"id":1,"employee_count":5}}}""")]
    [InlineData("""{"anonymousId":"507f191e810c19729de860ea","traits":{"first_name":"A","last_name":"B","created_at":"2015-02-23T22:28:55+01:00"}}""")]
    [InlineData("""{"userId":"1","traits":{"email":null,"address":null,"hasPassword":true,"passwordChangedAt":"2015-02-23T22:28:55Z"}}""")]
    [InlineData("""{"type":"track","event":"Signed up","properties":{"password":"x"}}""")]
    [InlineData("""{"batch":[{"type":"identify","userId":"1","traits":{}},{"type":"page"}],"sentAt":"2015-02-23T22:28:55Z"}""")]
    [InlineData("""{"userId":"1","traits":{"city":"Paris","address":{"city":"Paris"}}}""")]
    [InlineData("")]
    [InlineData("\t ")]
    public void Calls_without_a_fault(string call) => Assert.Empty(Find(call));

    [Theory]
    [InlineData("""{"traits":{}}""", "IDFY0601 userId")]
    [InlineData("""{"userId":"","anonymousId":null,"traits":{}}""", "IDFY0601 userId")]
    [InlineData("""{"userId":"peter@example.com"}""", "IDFY0101 userId")]
    [InlineData("""{"userId":7,"traits":{}}""", "FIELD userId")]
    [InlineData("""{"userId":"1","timestamp":"yesterday"}""", "FIELD timestamp")]
    [InlineData("""{"userId":"1","traits":[]}""", "FIELD traits")]
    [InlineData("""{"userId":"1","traits":{"createdAt":"yesterday"}}""", "IDFY0201 traits.createdAt")]
    [InlineData("""{"userId":"1","traits":{"createdAt":1424730535}}""", "IDFY0201 traits.createdAt")]
    [InlineData("""{"userId":"1","traits":{"phone":15551234567}}""", "IDFY0202 traits.phone")]
    [InlineData("""{"userId":"1","traits":{"age":"44"}}""", "IDFY0203 traits.age")]
    [InlineData("""{"userId":"1","traits":{"address":"6th St"}}""", "IDFY0204 traits.address")]
    [InlineData("""{"userId":"1","traits":{"company":{"employee_count":"5"}}}""", "IDFY0205 traits.company.employee_count")]
    [InlineData("""{"userId":"1","traits":{"createdAt":"2015-02-23T22:28:55"}}""", "IDFY0206 traits.createdAt")]
    [InlineData("""{"userId":"1","traits":{"emailAddress":"a@b.c"}}""", "IDFY0301 traits.emailAddress")]
    [InlineData("""{"userId":"1","traits":{"Adress":{"city":"Paris"}}}""", "IDFY0301 traits.Adress")]
    [InlineData("""{"userId":"1","traits":{"userName":"peter"}}""", "IDFY0301 traits.userName")]
    [InlineData("""{"userId":"1","traits":{"$created":"2015-02-23T22:28:55Z"}}""", "IDFY0302 traits.$created")]
    [InlineData("""{"userId":"1","traits":{"plan":"a","plan":"b"}}""", "IDFY0303 traits.plan")]
    [InlineData("""{"userId":"1","traits":{"firstName":"a","first_name":"b"}}""", "IDFY0303 traits.first_name", "IDFY0306 traits.first_name")]
    [InlineData("""{"userId":"1","traits":{"postalCode":"94103","city":"Paris"}}""", "IDFY0305 traits.postalCode")]
    [InlineData("""{"userId":"1","traits":{"lastLogin":1,"dayCount":1,"first_name":"b"}}""", "IDFY0306 traits.first_name")]
    [InlineData("""{"userId":"1","traits":{"passwordHash":"x","creditCardNumber":4111111111111111}}""", "IDFY0501 traits.creditCardNumber", "IDFY0501 traits.passwordHash")]
    [InlineData("""{"userId":"1","traits":{"hasDisability":true}}""", "IDFY0501 traits.hasDisability")]
    [InlineData("""{"userId":"1","traits":{"\u0061ge":"44"}}""", "IDFY0203 traits.age")]
    [InlineData("""{"batch":[{"type":"identify","traits":{}},5]}""", "IDFY0601 userId", "JSON ")]
    [InlineData("""{"userId":"1",}""", "JSON ")]
    [InlineData("""{"userId":"1"} {"userId":"2"}""", "JSON ")]
    [InlineData("[]", "JSON ")]
    [InlineData("""{"userId":"1","traits":{"\ud800":1}}""", "JSON ")]
    public void Calls_with_faults(string call, params string[] faults) => Assert.Equal(faults, Find(call));

    [Theory]
    [InlineData("""{"email":"a@b.c","team":"a","plan":"paid","logins":5,"key":"abc","items":[{"id":"1"}]}""")]
    [InlineData("""{"email":"a@b.c","team":null,"plan":null}""")]
    [InlineData("""{"plan":"free"}""", "IDFY0703 traits.email", "IDFY0703 traits.team")]
    [InlineData("""{"email":null,"team":"a"}""", "IDFY0703 traits.email")]
    [InlineData("""{"email":"nobody","team":"a"}""", "IDFY0702 traits.email")]
    [InlineData("""{"email":"a@b.c","team":"a","plan":"gold"}""", "IDFY0704 traits.plan")]
    [InlineData("""{"email":"a@b.c","team":"a","logins":1.5}""", "IDFY0702 traits.logins")]
    [InlineData("""{"email":"a@b.c","team":"a","logins":-1}""", "IDFY0702 traits.logins")]
    [InlineData("""{"email":"a@b.c","team":"a","logins":"5"}""", "IDFY0702 traits.logins")]
    [InlineData("""{"email":"a@b.c","team":"a","key":"A1"}""", "IDFY0702 traits.key")]
    [InlineData("""{"email":"a@b.c","team":"a","score":1}""", "IDFY0701 traits.score")]
    [InlineData("""{"email":"a@b.c","team":"a","items":[{"id":"1"},{}]}""", "IDFY0703 traits.items[].id")]
    [InlineData("""{"email":"a@b.c","team":"a","items":[null]}""", "IDFY0702 traits.items[]")]
    public void Traits_against_a_plan(string traits, params string[] faults) => Assert.Equal(faults, Find($$"""{"userId":"1","traits":{{traits}} }""", Plan));

    [Theory]
    [InlineData("attio", """{"email":"a@b.c"}""")]
    [InlineData("attio", """{"name":"a"}""", "IDFY0804 traits.email")]
    [InlineData("hubspot", """{"email":"a@b.c","company":{"name":"Initech"}}""", "IDFY0801 traits.company")]
    [InlineData("HubSpot,Attentive", """{"email":"a@b.c","sizes":[1]}""", "IDFY0801 traits.sizes")]
    [InlineData("rokt-capi", """{"gender":"female"}""", "IDFY0804 traits.gender")]
    [InlineData("intercom", """{"avatar":"/me.png"}""", "IDFY0804 traits.avatar")]
    [InlineData("pardot", """{"email":"a@b.c","firstName":"A"}""", "IDFY0802 traits.firstName")]
    public void Traits_against_destinations(string destinations, string traits, params string[] faults) =>
        Assert.Equal(faults, Find($$"""{"userId":"1","traits":{{traits}} }""", options: ["--destinations", destinations]).Where(fault => !fault.StartsWith("IDFY0803", StringComparison.Ordinal)));

    [Fact]
    public void An_unknown_destination_is_bad_input()
    {
        using var folder = new TestFolder();
        var run = ToolRun.Of("check", folder.Write("calls.jsonl", ""), "--destinations", "hubspot,nowhere");

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("'nowhere'", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_call_without_traits_lacks_what_the_plan_requires() => Assert.Equal(["IDFY0703 traits.email", "IDFY0703 traits.team"], Find("""{"userId":"1"}""", Plan));

    [Fact]
    public void The_limits_of_the_API_are_known()
    {
        var traits = string.Join(',', Enumerable.Range(0, 301).Select(number => $"\"trait{number}\":{number}"));

        Assert.Equal(["IDFY0405 traits"], Find($$"""{"userId":"1","traits":{ {{traits}} } }"""));
        Assert.Equal(["SIZE call"], Find($$"""{"userId":"1","traits":{"note":"{{new string('x', 32 * 1024)}}"} }"""));
        Assert.Equal(["SIZE batch"], Find($$"""{"batch":[{{string.Join(',', Enumerable.Repeat("""{"userId":"1","traits":{}}""", 2501))}}]}"""));
    }

    [Fact]
    public void What_the_product_writes_has_no_fault()
    {
        using var folder = new TestFolder();
        var calls = folder.Write("calls.jsonl", Shop.CustomerTraits.ToIdentifyJson(new Shop.Customer { Address = new("6th St", "San Francisco", "94103", "USA") }));
        foreach (var format in new[] { "jsonschema", "segment", "rudder" })
        {
            var plan = folder.PathOf($"{format}.json");
            ToolRun.Print("plan", "export", ToolRun.Assembly, "--type", "Shop.Customer", "--format", format, "--output", plan);

            Assert.Equal("1 identify calls: no fault.\n", ToolRun.Print("check", calls, "--plan", plan));
        }
    }

    [Fact]
    public void Faults_are_counted_with_examples()
    {
        using var folder = new TestFolder();
        var calls = folder.Write("calls.jsonl", string.Concat(Enumerable.Repeat("""{"userId":"1","traits":{"emailAddress":"somebody@example.com"}}""" + "\r\n", 5)));

        var run = ToolRun.Of("check", calls, "--format", "json", "--examples", "2");

        var fault = JsonNode.Parse(run.Output)!["faults"]!.AsArray().Single()!;
        Assert.Equal(ExitCode.Findings, run.ExitCode);
        Assert.Equal((5, "send it as 'email'"), ((int)fault["count"]!, (string?)fault["advice"]));
        Assert.Equal([1, 2], fault["lines"]!.AsArray().Select(line => (int)line!));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("markdown")]
    [InlineData("json")]
    public void A_report_has_no_value_of_a_call(string format)
    {
        using var folder = new TestFolder();
        var calls = folder.Write("calls.jsonl", """{"userId":"private@example.com","traits":{"emailAddress":"private","password":"private","createdAt":"private","age":"private"}}""");

        var report = ToolRun.Of("check", calls, "--format", format).Output;

        Assert.Contains("IDFY0501", report, StringComparison.Ordinal);
        Assert.DoesNotContain("private", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_are_longer_than_the_buffer_are_read()
    {
        var call = $$"""{"userId":"1","traits":{"note":"{{new string('x', 3 * 1024 * 1024)}}"} }""";
        var summary = Check(string.Join('\n', call, call, """{"traits":{}}"""));

        Assert.Equal((3L, 3L), (summary.IdentifyCalls, summary.FaultyCalls));
        Assert.Equal([3L], summary.Faults.Single(group => group.Key == FaultKind.NoIdentity).Single().Lines);
    }

    [Fact]
    public void Names_that_are_made_of_data_take_no_more_memory_than_others()
    {
        var calls = string.Join('\n', Enumerable.Range(0, 30_000).Select(number => $$"""{"userId":"1","traits":{"$email":"a","name{{number}}Password":"x"} }"""));

        var summary = Check(calls);

        Assert.Equal(30_000, summary.FaultyCalls);
        Assert.Equal(30_000, summary.Faults.Single(group => group.Key == FaultKind.SensitiveTrait).Sum(fault => fault.Count));
        Assert.True(summary.Faults.Sum(group => group.Count()) <= 5_001);
    }

    private static List<string> Find(string call, string? plan = null, params string[] options)
    {
        using var folder = new TestFolder();
        string[] arguments = ["check", folder.Write("calls.jsonl", call), "--format", "json", .. options];
        var run = ToolRun.Of(plan is null ? arguments : [.. arguments, "--plan", folder.Write("plan.json", plan)]);
        Assert.Equal("", run.Error);
        return JsonNode.Parse(run.Output)!["faults"]!.AsArray().Select(fault => $"{fault!["id"]} {fault["path"]}").Order(StringComparer.Ordinal).ToList();
    }

    private static FaultSummary Check(string calls)
    {
        var summary = new FaultSummary(maxExamples: 3);
        CheckCommand.Check(new MemoryStream(Encoding.UTF8.GetBytes(calls)), new CallChecker(plan: null, destinations: null, summary), _ => { });
        return summary;
    }
}
