using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests.Plans;

public class PlanFixTests
{
    private const string Plan = """
        {
          "properties": {
            "e-mail": { "type": "string" },
            "logins": { "type": "integer" },
            "seen": { "type": "string", "format": "date-time" },
            "tier": { "enum": ["free", "paid"] },
            "home": { "type": "object", "properties": { "city": { "type": "string" } }, "required": ["city"] }
          }
        }
        """;

    [Fact]
    public Task The_plans_spelling_is_used() => new CodeFixVerifier { Plan = Plan }.AssertAsync(
        "IDFY0701",
        "using Identify; [IdentifyTraits] public class Customer { public string? Email { get; set; } [TraitName(\"Logins\")] public int Count { get; set; } }",
        "using Identify; [IdentifyTraits] public class Customer { [TraitName(\"e-mail\")] public string? Email { get; set; } [TraitName(\"logins\")] public int Count { get; set; } }");

    [Fact]
    public Task Nothing_is_offered_for_a_trait_that_resembles_none() => new CodeFixVerifier { Plan = Plan }.AssertNoneAsync(
        "IDFY0701", "using Identify; [IdentifyTraits] public class Customer { public string? Nickname { get; set; } }");

    [Fact]
    public Task The_type_is_changed() => new CodeFixVerifier { Plan = Plan }.AssertAsync(
        "IDFY0702",
        "using Identify; [IdentifyTraits] public class Customer { public string? Logins { get; set; } public long Seen { get; set; } }",
        "using System; using Identify; [IdentifyTraits] public class Customer { public long? Logins { get; set; } public DateTimeOffset? Seen { get; set; } }".Replace("using System; ", "using System;\n", StringComparison.Ordinal));

    [Theory]
    [InlineData("public bool Tier { get; set; }")]
    [InlineData("public string? Home { get; set; }")]
    public Task A_type_that_no_other_can_take_the_place_of_is_kept(string member) => new CodeFixVerifier { Plan = Plan }.AssertNoneAsync(
        "IDFY0702", $"using Identify; [IdentifyTraits] public class Customer {{ {member} }}");

    [Fact]
    public Task A_member_is_made_required() => new CodeFixVerifier { Plan = Plan }.AssertAsync(
        "IDFY0703",
        "using Identify; [IdentifyTraits] public class Customer { public Place? Home { get; set; } } public class Place { public string? City { get; set; } }",
        "using Identify; [IdentifyTraits] public class Customer { public Place? Home { get; set; } } public class Place { public required string City { get; set; } }");

    [Fact]
    public Task A_parameter_is_made_not_nullable() => new CodeFixVerifier { Plan = Plan }.AssertAsync(
        "IDFY0703",
        "using Identify; [IdentifyTraits] public record Customer(Place? Home); public record Place(string? City);",
        "using Identify; [IdentifyTraits] public record Customer(Place? Home); public record Place(string City);");

    [Fact]
    public Task Code_that_does_not_set_the_member_prevents_that() => new CodeFixVerifier
    {
        Plan = Plan,
        OtherFiles = ["public static class Factory { public static Place Create() => new Special(); } public class Special : Place { }"],
    }.AssertRefusedAsync(
        "IDFY0703",
        "using Identify; [IdentifyTraits] public class Customer { public Place? Home { get; set; } } public class Place { public string? City { get; set; } }",
        "File1.cs(1): CS9035");

    [Fact]
    public Task Older_languages_cannot_require_a_member() => new CodeFixVerifier { Plan = Plan, Language = LanguageVersion.CSharp10 }.AssertNoneAsync(
        "IDFY0703", "using Identify; [IdentifyTraits] public class Customer { public Place? Home { get; set; } } public class Place { public string? City { get; set; } }");

    [Fact]
    public Task A_missing_member_is_added() => new CodeFixVerifier { Plan = """{ "properties": { "e-mail": { "type": "string" }, "seen": { "type": "string", "format": "date-time" } }, "required": ["e-mail", "seen"] }""" }.AssertAsync(
        "IDFY0703",
        """
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            [UserId]
            public int Id { get; set; }
        }
        """,
        """
        using System;
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            [UserId]
            public int Id { get; set; }
            [TraitName("e-mail")]
            public required string EMail { get; set; }
            public required DateTimeOffset Seen { get; set; }
        }
        """);

    [Theory]
    [InlineData("public class Customer { }", "{ \"properties\": { \"tier\": { \"enum\": [\"free\"] } }, \"required\": [\"tier\"] }")]
    [InlineData("public record Customer(int Id);", "{ \"properties\": { \"id\": {}, \"city\": { \"type\": \"string\" } }, \"required\": [\"city\"] }")]
    public Task What_one_property_cannot_be_is_not_added(string type, string plan) =>
        new CodeFixVerifier { Plan = plan }.AssertNoneAsync("IDFY0703", "using Identify; [IdentifyTraits] " + type);
}
