using Identify.CodeFixes.Refactorings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace Identify.CodeFixes.Tests.Plans;

public class WritePlannedMembersTests
{
    private const string Plan = """
        {
          "description": "Ignored here.",
          "properties": {
            "email": { "type": "string", "description": "Where invoices go, in < 1 day." },
            "plan": { "type": "string", "enum": ["free", "paid yearly"] },
            "createdAt": { "type": "string", "format": "date-time" },
            "nickname": { "type": ["string", "null"] },
            "address": { "type": "object", "properties": { "postalCode": { "type": "string" } } },
            "tags": { "type": "array", "items": { "type": "string" } }
          },
          "required": ["email", "nickname"]
        }
        """;

    [Fact]
    public async Task An_empty_type_gets_the_members_of_the_plan() => Assert.Equal(
        """
        using System;
        using System.Collections.Generic;
        using System.Runtime.Serialization;
        using Identify;

        namespace Shop;

        /// <summary>Somebody who buys.</summary>
        [IdentifyTraits]
        public partial record Customer
        {
            [UserId]
            public required string UserId { get; init; }

            /// <summary>Where invoices go, in &lt; 1 day.</summary>
            public required string Email { get; init; }

            public PlanValue? Plan { get; init; }

            public DateTimeOffset? CreatedAt { get; init; }

            [TraitNull]
            public required string? Nickname { get; init; }

            public AddressTraits? Address { get; init; }

            public IReadOnlyList<string>? Tags { get; init; }

            public record AddressTraits
            {
                public string? PostalCode { get; init; }
            }

            public enum PlanValue
            {
                Free,
                [EnumMember(Value = "paid yearly")]
                PaidYearly,
            }
        }

        """,
        await ApplyAsync(
            """
            namespace Shop;

            /// <summary>Somebody who buys.</summary>
            public partial record Customer;

            """));

    [Fact]
    public async Task The_layout_is_that_of_the_file() => Assert.Equal(
        "using Identify;\r\nnamespace Shop\r\n{\r\n\t[IdentifyTraits(Naming = TraitNaming.SnakeCase)]\r\n\tpublic class Customer\r\n\t{\r\n\t\t[UserId]\r\n\t\tpublic required string UserId { get; init; }\r\n\r\n\t\tpublic string? FirstName { get; init; }\r\n\t}\r\n}\r\n",
        await ApplyAsync(
            "using Identify;\r\nnamespace Shop\r\n{\r\n\t[IdentifyTraits]\r\n\tpublic class Customer { }\r\n}\r\n",
            """{ "properties": { "first_name": { "type": "string" } } }"""));

    [Theory]
    [InlineData("public class Customer { public string? Email { get; set; } }")]
    [InlineData("public record Customer(string Email);")]
    [InlineData("public interface Customer { }")]
    [InlineData("[Identify.IdentifyTraits(Plan = \"\")] public class Customer { }")]
    [InlineData("[Identify.IdentifyTraits(Plan = \"other\")] public class Customer { }")]
    public async Task Other_types_do_not(string source) => Assert.Empty(await FindAsync(source, Plan));

    [Fact]
    public async Task Nor_is_it_offered_without_a_plan_that_can_be_read()
    {
        Assert.Empty(await FindAsync("public class Customer { }", plan: null));
        Assert.Empty(await FindAsync("public class Customer { }", "{"));
    }

    private static async Task<string> ApplyAsync(string source, string plan = Plan)
    {
        var action = Assert.Single(await FindAsync(source, plan));
        Assert.Equal("Write the members of 'plan.json'", action.Title);

        var changed = await CodeFixVerifier.ApplyAsync(action);
        Assert.Empty(await CodeFixVerifier.GetErrorsAsync(changed));
        Assert.Empty(await CodeFixVerifier.FindDiagnosticsAsync(changed));
        return Assert.Single(await CodeFixVerifier.GetTextsAsync(changed, 1));
    }

    private static async Task<List<CodeAction>> FindAsync(string source, string? plan)
    {
        var solution = new CodeFixVerifier { Plan = plan }.CreateSolution([source]);
        var found = new List<CodeAction>();
        await new WritePlannedMembersRefactoring().ComputeRefactoringsAsync(new(
            solution.Projects.Single().Documents.Single(),
            new TextSpan(source.IndexOf("Customer", StringComparison.Ordinal), 0),
            found.Add,
            TestContext.Current.CancellationToken));
        return found;
    }
}
