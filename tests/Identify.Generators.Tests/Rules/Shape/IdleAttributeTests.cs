using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

public class IdleAttributeTests
{
    [Theory]
    [InlineData("public class Customer { [[|UserId|]] public int Id { get; set; } }")]
    [InlineData("public class Customer { [[|TraitName(\"mail\")|], Required] public string? Email { get; set; } }")]
    [InlineData("public record Customer([[|Identify.TraitNullAttribute|]] string Email);")]
    [InlineData("internal abstract class Customer { [[|TraitNull|]] public string? Email { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { public string? Email { get; set; } public void Set([[|TraitName(\"email\")|]] string email) => Email = email; }")]
    [InlineData("[IdentifyTraits] public class Customer { public Customer([[|UserId|]] int id) => Number = id; public int Number { get; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|TraitName(\"count\")|]] public static int Count { get; set; } public string? Email { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|TraitNull|]] public int Age { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [TraitIgnore, [|TraitName(\"years\")|]] public int Age { get; set; } }")]
    [InlineData("[IdentifyTraits, [|IdentifyTraits|]] public class Customer { public int Age { get; set; } }")]
    [InlineData("[IdentifyTraits] public partial class Customer { public int Age { get; set; } } [[|IdentifyTraits|]] public partial class Customer { }")]
    [InlineData("[[|IdentifyTraits(typeof(string))|]] public class Customer { public int Age { get; set; } }")]
    [InlineData("[assembly: [|IdentifyTraits|]]")]
    [InlineData("[assembly: IdentifyTraits(typeof(KeyValuePair<string, int>))] [assembly: [|IdentifyTraits(typeof(KeyValuePair<string, int>))|]]")]
    [InlineData("[IdentifyTraits] public class Customer { public Order? Order { get; set; } } public class Order { [[|UserId|]] public int Id { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|UserId|]] private int Id { get; set; } public string? Email { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|TraitName(\"mail\")|]] protected string? Email { get; set; } public int Age { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|TraitName(\"mail\")|]] public string? Email { private get; set; } public int Age { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|TraitName(\"age\")|]] private readonly int _age = 1; public string? Email => $\"{_age}\"; }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|TraitNull|]] public DayOfWeek Day { get; set; } [[|TraitNull|]] public Guid Key { get; set; } [[|TraitNull|]] public Point Point { get; set; } } public struct Point { public int X { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [[|TraitName(\"\")|]] public int Age { get; set; } [[|TraitName(\" \")|]] public string? Email { get; set; } [[|TraitName(null!)|]] public string? Phone { get; set; } }")]
    [InlineData("[IdentifyTraits] public record Customer(string Email) { public Customer([[|TraitIgnore|]] string Email, int age) : this(Email) { } }")]
    [InlineData("[[|IdentifyTraits(Ignore = new[] { \"Plan\", nameof(Customer.Email) })|]] public class Customer { public string? Email { get; set; } public int Age { get; set; } }")]
    [InlineData("[assembly: [|TraitConverter(typeof(string))|]]")]
    [InlineData("[assembly: [|TraitConverter(typeof(Upper))|]] public abstract class Upper : TraitConverter<string> { }")]
    [InlineData("[assembly: [|TraitConverter(typeof(Upper))|]] public class Upper : TraitConverter<string> { public Upper(int size) { } public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) { } }")]
    [InlineData("[assembly: TraitConverter(typeof(Upper))] [assembly: [|TraitConverter(typeof(Lower))|]] public class Upper : TraitConverter<string> { public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) { } } public class Lower : Upper { }")]
    public Task Nobody_looks_at_it(string source) => Expect.FiresAsync("IDFY0403", source);

    [Theory]
    [InlineData("[IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } [TraitNull] public int? Age { get; set; } }")]
    [InlineData("public abstract class Person { [UserId] public int Id { get; set; } } [IdentifyTraits] public class Customer : Person { }")]
    [InlineData("public abstract class Person { [UserId] public int Id { get; set; } }")]
    [InlineData("public record Card([TraitIgnore] string Number);")]
    [InlineData("internal class Person { [UserId] public int Id { get; set; } } [IdentifyTraits] internal class Customer : Person { }")]
    [InlineData("[IdentifyTraits] public class Customer { public List<Order>? Orders { get; set; } } public class Order { [TraitName(\"number\")] public int Id { get; set; } }")]
    [InlineData("public class Page<T> { [TraitName(\"items\")] public T[]? All { get; set; } }")]
    [InlineData("[assembly: IdentifyTraits(typeof(Customer))] public class Customer { [UserId] public int Id { get; set; } }")]
    [InlineData("public class UserIdAttribute : Attribute { } public class Customer { [global::UserId] public int Id { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [TraitName(\"mail\")] internal string? Email { get; set; } [TraitName(\"age\")] protected internal int Age { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [TraitNull] public double Score { get; set; } [TraitNull] public float Rate { get; set; } [TraitNull] public Half Part { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [TraitNull] public System.Text.Json.JsonElement Any { get; set; } [TraitNull] public System.Collections.Immutable.ImmutableArray<int> All { get; set; } [TraitNull] public ArraySegment<int> Some { get; set; } }")]
    [InlineData("[IdentifyTraits] public class Customer { [TraitNull, TraitConverter(typeof(Nothing))] public int Age { get; set; } } public class Nothing : TraitConverter<int> { public override void Write(System.Text.Json.Utf8JsonWriter writer, int value) { } }")]
    [InlineData("[IdentifyTraits] public class Customer<T> { [UserId] public int Id { get; set; } public T? Value { get; set; } }")]
    [InlineData("public class Shop { [IdentifyTraits] private class Customer { [UserId] public int Id { get; set; } [TraitName(\"years\")] public int Age { get; set; } } }")]
    [InlineData("[IdentifyTraits] internal class Customer { [field: TraitIgnore] public string? Email { get; set; } public int Age { get; set; } }")]
    [InlineData("[IdentifyTraits(UserId = \"Key\")] public class Customer { public string? Key { get; set; } public int Age { get; set; } }")]
    [InlineData("public class Person { public virtual string? Mail { get; set; } } [IdentifyTraits] public class Customer : Person { [TraitName(\"zz\")] public override string? Mail { set { } } }")]
    [InlineData("[assembly: TraitConverter(typeof(Upper))] public class Upper : TraitConverter<string> { public override void Write(System.Text.Json.Utf8JsonWriter writer, string value) { } }")]
    public Task Somebody_does(string source) => Expect.SilentAsync("IDFY0403", source);

    [Fact]
    public async Task A_file_with_top_level_statements_has_assembly_attributes_too()
    {
        var compilation = Analysis.Compile("[assembly: IdentifyTraits]\nSystem.Console.WriteLine();");
        var program = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));

        var diagnostic = Assert.Single(await Analysis.RunRulesAsync(program, TestContext.Current.CancellationToken));

        Assert.Equal("IDFY0403", diagnostic.Id);
        Assert.Contains("on 'assembly'", diagnostic.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_id_can_be_made_accessible()
    {
        var messages = await Expect.FiresAsync(
            "IDFY0403", "[IdentifyTraits] public class Customer { [[|UserId|]] private int Id { get; set; } public string? Email { get; set; } }");

        Assert.EndsWith("; make it public or internal, or remove the attribute", Assert.Single(messages), StringComparison.Ordinal);
    }
}
