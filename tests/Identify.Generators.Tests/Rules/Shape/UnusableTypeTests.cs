using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

public class UnusableTypeTests
{
    [Theory]
    [InlineData("[IdentifyTraits] public static class [|Customer|] { }", "static")]
    [InlineData("[IdentifyTraits] public ref struct [|Customer|] { public string Email => \"\"; }", "ref struct")]
    [InlineData("[IdentifyTraits] public class [|Customer|]<T> { public T? Email { get; set; } }", "open generic")]
    [InlineData("public class Outer<T> { [IdentifyTraits] public class [|Customer|] { public T? Email { get; set; } } }", "open generic")]
    [InlineData("public class Outer { [IdentifyTraits] private class [|Customer|] { public string? Email { get; set; } } }", "not accessible")]
    [InlineData("public class Outer { [IdentifyTraits] protected class [|Customer|] { public string? Email { get; set; } } }", "not accessible")]
    [InlineData("public class Outer { private class Middle { [IdentifyTraits] public class [|Customer|] { public string? Email { get; set; } } } }", "not accessible")]
    [InlineData("[Obsolete(\"Gone.\", true)] [IdentifyTraits] public class [|Customer|] { public string? Email { get; set; } }", "obsolete as an error")]
    [InlineData("[Obsolete(\"Gone.\", true)] public class Outer { [IdentifyTraits] public class [|Customer|] { public string? Email { get; set; } } }", "obsolete as an error")]
    [InlineData("[assembly: [|IdentifyTraits(typeof(KeyValuePair<,>))|]]", "open generic")]
    [InlineData("[assembly: [|IdentifyTraits(typeof(Math))|]]", "static")]
    [InlineData("[assembly: [|IdentifyTraits(typeof(DayOfWeek))|]]", "plain value")]
    [InlineData("[assembly: [|IdentifyTraits(typeof(Guid))|]]", "plain value")]
    public async Task Nothing_can_be_generated(string source, string reason)
    {
        var messages = await Expect.FiresAsync("IDFY0401", source);

        Assert.Contains(reason, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[IdentifyTraits] class Customer { public string? Email { get; set; } }")]
    [InlineData("[IdentifyTraits] public readonly record struct Customer(string Email);")]
    [InlineData("[IdentifyTraits] public interface ICustomer { string Email { get; } }")]
    [InlineData("[Obsolete] [IdentifyTraits] public class Customer { public string? Email { get; set; } }")]
    [InlineData("[IdentifyTraits] public abstract class Customer { public string? Email { get; set; } }")]
    [InlineData("public class Outer { [IdentifyTraits] protected internal class Customer { public string? Email { get; set; } } }")]
    [InlineData("[assembly: IdentifyTraits(typeof(KeyValuePair<string, int>))]")]
    public Task Any_other_type_is_fine(string source) => Expect.SilentAsync("IDFY0401", source);
}
