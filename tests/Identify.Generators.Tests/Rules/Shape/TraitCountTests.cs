using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

public class TraitCountTests
{
    [Theory]
    [InlineData("[IdentifyTraits] public class [|Customer|] { [UserId] public int Id { get; set; } string? Email { get; set; } }")]
    [InlineData("[IdentifyTraits] public class [|Customer|] { public string? Email; }")]
    public Task A_call_says_something(string source) => Expect.FiresAsync("IDFY0404", source);

    [Theory]
    [InlineData("[IdentifyTraits] public class Customer { public string? Email { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [TraitName(\"email\")] internal string? Email = null; }")]
    [InlineData("[IdentifyTraits] public class Customer { [TraitExtension] public Dictionary<string, string> All { get; } = new(); }")]
    [InlineData("public class Person { public string? Email { get; set; } } [IdentifyTraits] public class Customer : Person { }")]
    [InlineData("public class Customer { }")]
    [InlineData("[IdentifyTraits] public class Customer { }")]
    [InlineData("[IdentifyTraits] public record Customer { public void Send() { } }")]
    public Task One_trait_is_enough(string source) => Expect.SilentAsync("IDFY0404", source);

    [Theory]
    [InlineData(300)]
    [InlineData(400)]
    public async Task A_profile_keeps_three_hundred(int count)
    {
        // Half of them stand in a nested object, which is no trait of its own.
        var half = string.Concat(Enumerable.Range(0, count / 2).Select(number => $"public int P{number} {{ get; set; }} "));
        var name = count > 300 ? "[|Customer|]" : "Customer";
        var source = $"[IdentifyTraits] public class {name} {{ {half} public Rest? Rest {{ get; set; }} }} public class Rest {{ {half} }}";

        if (count > 300)
            await Expect.FiresAsync("IDFY0405", source);
        else
            await Expect.SilentAsync("IDFY0405", source);
    }
}
