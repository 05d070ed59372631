using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests.Types;

public class ChangeTypeTests
{
    [Fact]
    public Task A_string_becomes_a_date() => new CodeFixVerifier().AssertAsync(
        "IDFY0201",
        """
        // The shop's customers.
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            public string CreatedAt { get; set; } = ""; // from the database
            public string? Birthday { get; init; }
        }
        [IdentifyTraits] public record struct Supplier(string? CreatedAt);
        """,
        """
        // The shop's customers.
        using System;
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            public DateTimeOffset? CreatedAt { get; set; } // from the database
            public DateOnly? Birthday { get; init; }
        }
        [IdentifyTraits] public record struct Supplier(DateTimeOffset? CreatedAt);
        """);

    [Fact]
    public Task A_missing_value_stays_missing() => new CodeFixVerifier { Language = LanguageVersion.CSharp7_3 }.AssertAsync(
        "IDFY0201",
        """
        using Identify;
        using System;
        namespace Shop
        {
            [IdentifyTraits]
            public struct Customer
            {
                public string CreatedAt { get; set; }
                public long Birthday { get; set; }
            }
        }
        """,
        """
        using Identify;
        using System;
        namespace Shop
        {
            [IdentifyTraits]
            public struct Customer
            {
                public DateTimeOffset? CreatedAt { get; set; }
                public DateOnly? Birthday { get; set; }
            }
        }
        """);

    [Fact]
    public Task A_number_becomes_a_string() => new CodeFixVerifier().AssertAsync(
        "IDFY0202",
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            public long Phone { get; set; } = 0;
            public required long? Title { get; set; }
        }
        """,
        """
        using Identify;
        [IdentifyTraits]
        public class Customer
        {
            public string? Phone { get; set; }
            public required string? Title { get; set; }
        }
        """);

    [Fact]
    public Task A_string_becomes_a_number() => new CodeFixVerifier().AssertAsync(
        "IDFY0203",
        "using Identify; [IdentifyTraits] public record Customer(string? Age = null, string Name = \"\");",
        "using Identify; [IdentifyTraits] public record Customer(int? Age = default, string Name = \"\");");

    [Fact]
    public Task Nested_members_are_changed_where_they_are_declared() => new CodeFixVerifier
    {
        OtherFiles = ["public class Place { public int? PostalCode { get; set; } } public class Firm { public string? EmployeeCount { get; set; } }"],
    }.AssertAsync(
        "IDFY0205",
        """
        [Identify.IdentifyTraits] public class Customer { public Place? Address { get; set; } public Firm? Company { get; set; } public Headquarters? Seat { get; set; } }
        public class Headquarters { public int PostalCode { get; set; } }
        [Identify.IdentifyTraits] public class Supplier { public Headquarters? Address { get; set; } }
        """,
        """
        [Identify.IdentifyTraits] public class Customer { public Place? Address { get; set; } public Firm? Company { get; set; } public Headquarters? Seat { get; set; } }
        public class Headquarters { public string? PostalCode { get; set; } }
        [Identify.IdentifyTraits] public class Supplier { public Headquarters? Address { get; set; } }
        """,
        "public class Place { public string? PostalCode { get; set; } } public class Firm { public int? EmployeeCount { get; set; } }");

    [Theory]
    [InlineData("public string? CreatedAt => Raw; public string? Raw { get; set; }")]
    [InlineData("public string? CreatedAt { get => Raw; set => Raw = value; } [TraitIgnore] public string? Raw { get; set; }")]
    [InlineData("public string? CreatedAt { get; set; } = System.Environment.NewLine;")]
    [InlineData("public string? CreatedAt { get; set; } public void Reset() => CreatedAt = \"never\";")]
    [InlineData("public string? CreatedAt { get; set; } public static Customer Create() => new Customer { CreatedAt = \"never\" };")]
    [InlineData("public string? CreatedAt { get; set; } public int Length() => this.CreatedAt?.Length ?? 0;")]
    [InlineData("public string CreatedAt { get; set; } = \"\"; public int Length() => CreatedAt.Length;")]
    [InlineData("public string? CreatedAt { get; set; } public string? Read() { string? read = CreatedAt; return read; }")]
    [InlineData("public string? CreatedAt { get; set; } public string? Read() { return CreatedAt; }")]
    public Task Nothing_is_offered_if_the_file_itself_would_not_compile(string members) => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0201",
        $"using Identify; [IdentifyTraits] public class Customer {{ {members} }}");

    [Fact]
    public Task A_name_that_means_another_type_is_written_in_full() => new CodeFixVerifier().AssertAsync(
        "IDFY0201",
        "[Identify.IdentifyTraits] public class Customer { public long CreatedAt { get; set; } } public class DateTimeOffset { }",
        "[Identify.IdentifyTraits] public class Customer { public global::System.DateTimeOffset? CreatedAt { get; set; } } public class DateTimeOffset { }");

    [Fact]
    public Task A_DateTime_becomes_a_DateTimeOffset() => new CodeFixVerifier().AssertAsync(
        "IDFY0206",
        "using System; using Identify; [IdentifyTraits] public class Customer { public DateTime? CreatedAt { get; set; } = DateTime.UtcNow; public DateTime Seen { get; set; } }",
        "using System; using Identify; [IdentifyTraits] public class Customer { public DateTimeOffset? CreatedAt { get; set; } = DateTime.UtcNow; public DateTimeOffset Seen { get; set; } }");

    [Theory]
    [InlineData("public class Customer : Base { public override string? CreatedAt { get; set; } }", "public class Base { [Identify.TraitIgnore] public virtual string? CreatedAt { get; set; } }")]
    [InlineData("public class Customer : IBase { public string? CreatedAt { get; set; } }", "public interface IBase { string? CreatedAt { get; set; } }")]
    public async Task Nothing_is_offered_if_a_base_prescribes_the_type(string type, string other)
    {
        var verifier = new CodeFixVerifier { OtherFiles = [other.Replace("[Identify.TraitIgnore] ", "", StringComparison.Ordinal)] };
        var solution = verifier.CreateSolution([$"[Identify.IdentifyTraits] {type}", .. verifier.OtherFiles]);
        var diagnostics = await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0201");

        Assert.NotEmpty(diagnostics);
        await new CodeFixVerifier { OtherFiles = verifier.OtherFiles }.AssertNoneAsync("IDFY0201", $"[Identify.IdentifyTraits] {type}");
    }

    [Theory]
    [InlineData("public static class Reader { public static int Read(Customer customer) => customer.CreatedAt!.Length; }", "CS1061")]
    [InlineData("public static class Writer { public static void Write(Customer customer) => customer.CreatedAt = \"never\"; }", "CS0029")]
    [InlineData("public static class Factory { public static object Create() => new Customer { CreatedAt = \"never\" }; }", "CS0029")]
    [InlineData("public class Special : Customer { public string Read() => CreatedAt + base.CreatedAt!.Trim(); }", "CS1061")]
    public Task A_change_that_would_break_another_file_is_refused_with_the_reason(string other, string error) => new CodeFixVerifier { OtherFiles = [other] }.AssertRefusedAsync(
        "IDFY0201", "[Identify.IdentifyTraits] public class Customer { public string? CreatedAt { get; set; } }", $"File1.cs(1): {error}");

    [Theory]
    [InlineData("public static class Factory { public static Customer Create() => new Customer(\"never\", 1); }")]
    [InlineData("public static class Factory { public static Customer Create() => new(\"never\", 1); }")]
    [InlineData("public static class Reader { public static bool Read(Customer customer) => customer is (\"never\", _); }")]
    [InlineData("public static class Reader { public static bool Read(object customer) => customer is Customer(\"never\", _); }")]
    [InlineData("public sealed record Special(string? CreatedAt) : Customer(CreatedAt, 1);")]
    public Task So_is_one_that_would_break_a_use_of_a_record(string other) => new CodeFixVerifier { OtherFiles = [other] }.AssertRefusedAsync(
        "IDFY0201", "[Identify.IdentifyTraits] public record Customer(string? CreatedAt, int Age);", "File1.cs(1): CS");

    [Fact]
    public async Task Errors_that_were_there_before_do_not_count()
    {
        var verifier = new CodeFixVerifier();
        var solution = verifier.CreateSolution(
        [
            "using Identify; [IdentifyTraits] public class Customer { public string? CreatedAt { get; set; } public int Half() => typed; }",
            "public static class Writer { public static void Write(Customer customer) { customer.CreatedAt = null; typed(); } }",
        ]);

        var changed = await verifier.FixAsync(solution, Assert.Single(await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0201")));

        Assert.Contains("DateTimeOffset? CreatedAt", (await CodeFixVerifier.GetTextsAsync(changed, 1))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_many_errors_as_before_are_not_the_same_errors()
    {
        var verifier = new CodeFixVerifier();
        var solution = verifier.CreateSolution(
        [
            "using Identify; [IdentifyTraits] public class Customer { public System.DateTime Seen { get; set; } }",
            "public static class Reader { public static System.DateTimeOffset A(Customer customer) => customer.Seen.Date.Offset; public static System.DateTime B(Customer customer) => customer.Seen; public static System.TimeSpan C(Customer customer) => customer.Seen.Offset; }",
        ]);

        var action = (await verifier.ChooseAsync(solution, Assert.Single(await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0206")))).Action;

        Assert.Contains("File1.cs(1): CS0029", Assert.Single(await action.GetOperationsAsync(TestContext.Current.CancellationToken)).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fix_all_leaves_out_those_that_would_break_something()
    {
        var verifier = new CodeFixVerifier();
        var solution = verifier.CreateSolution(
        [
            .. Enumerable.Range(0, 5).Select(number => $"[Identify.IdentifyTraits] public class Customer{number} {{ public string? CreatedAt {{ get; set; }} }}"),
            "[Identify.IdentifyTraits] public record Order(string? Birthday, int Age);",
            "[Identify.IdentifyTraits] public record Visit(string? Birthday, int Age);",
            "public static class Reader { public static int Read(Customer1 one, Customer2 two) => two.CreatedAt is null ? 0 : one.CreatedAt!.Length; }",
            "public static class Writer { public static bool Write(Customer3 customer) { customer.CreatedAt = \"never\"; return customer is { CreatedAt: \"ever\" }; } public static void Use(Order order) { var (birthday, _) = order; System.Console.Write(birthday!.Length); } }",
            "public static class Deconstructing { public static bool Read(Visit visit) => visit is (\"never\", _); }",
        ]);

        var changed = await verifier.FixAllAsync(solution, (await CodeFixVerifier.FindDiagnosticsAsync(solution, "IDFY0201"))[0], Microsoft.CodeAnalysis.CodeFixes.FixAllScope.Solution);

        Assert.Empty(await CodeFixVerifier.GetErrorsAsync(changed));
        Assert.Equal([true, false, true, false, true, false, false], (await CodeFixVerifier.GetTextsAsync(changed, 7)).Select(text => text.Contains("DateTimeOffset?", StringComparison.Ordinal)));
    }
}
