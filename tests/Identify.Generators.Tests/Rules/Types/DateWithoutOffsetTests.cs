using Xunit;

namespace Identify.Generators.Tests.Rules.Types;

public class DateWithoutOffsetTests
{
    [Fact]
    public Task A_DateTime_leaves_the_moment_open() => Expect.FiresAsync(
        "IDFY0206",
        "[IdentifyTraits] public class Customer { public DateTime [|CreatedAt|] { get; set; } public List<Order> Orders { get; set; } = new(); }",
        "public record Order(DateTime? [|Shipped|]);");

    [Theory]
    [InlineData("public DateTimeOffset CreatedAt { get; set; }")]
    [InlineData("public DateTime CreatedAtUtc { get; set; }")]
    [InlineData("public DateTime Birthday { get; set; }")]
    [InlineData("public DateTime? DateOfBirth { get; set; }")]
    [InlineData("public BirthDate? Born { get; set; } public class BirthDate { public DateTime Value { get; set; } }")]
    [InlineData("public DateOnly Joined { get; set; }")]
    [InlineData("[TraitIgnore] public DateTime CreatedAt { get; set; }")]
    [InlineData("public KeyValuePair<string, DateTime> Last { get; set; }")]
    public Task Nothing_else_does(string member) =>
        Expect.SilentAsync("IDFY0206", $"[IdentifyTraits] public class Customer {{ {member} }}");
}
