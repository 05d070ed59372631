using Xunit;

namespace Identify.CodeFixes.Tests.Shape;

public class MakeAccessibleTests
{
    [Fact]
    public Task Nested_types_and_the_types_around_them_become_accessible() => new CodeFixVerifier
    {
        OtherFiles = ["public partial class Shop { private sealed partial class Inner { } }"],
    }.AssertAsync(
        "IDFY0401",
        """
        using Identify;
        public partial class Shop
        {
            partial class Inner
            {
                [IdentifyTraits]
                protected sealed class Customer { public string? Email { get; set; } }
                [IdentifyTraits] sealed class Supplier { public string? Email { get; set; } }
            }
        }
        """,
        """
        using Identify;
        public partial class Shop
        {
            partial class Inner
            {
                [IdentifyTraits]
                protected internal sealed class Customer { public string? Email { get; set; } }
                [IdentifyTraits] internal sealed class Supplier { public string? Email { get; set; } }
            }
        }
        """,
        "public partial class Shop { internal sealed partial class Inner { } }");

    [Fact]
    public Task A_file_local_type_loses_the_modifier() => new CodeFixVerifier().AssertAsync(
        "IDFY0401",
        "[Identify.IdentifyTraits] file class Customer { public string? Email { get; set; } }",
        "[Identify.IdentifyTraits] class Customer { public string? Email { get; set; } }");

    [Fact]
    public Task A_static_type_stays_one() => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0401",
        "[Identify.IdentifyTraits] public static class Customer { }");

    [Theory]
    [InlineData("public class Shop { [IdentifyTraits] private class Customer { public string? Email { get; set; } } }", "Make 'Customer' internal")]
    [InlineData("public class Shop { private class Inner { [IdentifyTraits] protected class Customer { public string? Email { get; set; } } } }", "Make 'Customer' protected internal and make 'Inner' internal")]
    [InlineData("[IdentifyTraits] file class Customer { public string? Email { get; set; } }", "Remove 'file' from 'Customer'")]
    public async Task The_title_says_what_changes(string source, string title) =>
        Assert.Equal([title], await new CodeFixVerifier().FindTitlesAsync("IDFY0401", "using Identify; " + source));

    [Theory]
    [InlineData("public class Shop { private class Order { } [Identify.IdentifyTraits] private class Customer { public Order? Last { get; set; } public string? Email { get; set; } } }")]
    [InlineData("public class Shop { private class Person { } [Identify.IdentifyTraits] private class Customer : Person { public string? Email { get; set; } } }")]
    [InlineData("file class Order { } [Identify.IdentifyTraits] file class Customer { public System.Collections.Generic.List<Order[]>? Orders { get; set; } }")]
    public Task A_type_that_exposes_a_less_accessible_one_stays_as_it_is(string source) =>
        new CodeFixVerifier().AssertNoneAsync("IDFY0401", source);

    [Fact]
    public Task So_does_a_file_local_type_whose_name_is_used_in_another_file() => new CodeFixVerifier { OtherFiles = ["public class Customer { }"] }.AssertNoneAsync(
        "IDFY0401", "[Identify.IdentifyTraits] file class Customer { public string? Email { get; set; } }");
}
