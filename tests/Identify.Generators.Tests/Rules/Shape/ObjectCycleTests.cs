using Xunit;

namespace Identify.Generators.Tests.Rules.Shape;

public class ObjectCycleTests
{
    [Fact]
    public async Task Both_sides_of_a_relationship_close_a_cycle()
    {
        var messages = await Expect.FiresAsync(
            "IDFY0407",
            "[IdentifyTraits] public class User { public List<Order>? Orders { get; set; } }",
            "public class Order { public int Total { get; set; } public User? [|User|] { get; set; } }");

        Assert.Equal(
            "'Order.User' leads back to 'User', which holds it in 'User.Orders', so a call fails once both are set; leave one of them out with [TraitIgnore]",
            Assert.Single(messages));
    }

    [Theory]
    [InlineData("[IdentifyTraits] public class User { public Profile? Profile { get; set; } } public class Profile { public User? [|User|] { get; set; } }")]
    [InlineData("[IdentifyTraits] public class User { public List<Role>? Roles { get; set; } } public class Role { public List<User>? [|Users|] { get; set; } }")]
    [InlineData("[IdentifyTraits] public class User { public Node? Node { get; set; } } public class Node { public Node? [|Parent|] { get; set; } public List<Node>? Children { get; set; } }")]
    [InlineData("[IdentifyTraits] public class User { public Order? Last { get; set; } } public class Order { public List<Line>? Lines { get; set; } } public class Line { public Order? [|Order|] { get; set; } }")]
    public Task Each_pair_is_reported_once(string source) => Expect.FiresAsync("IDFY0407", source);

    [Theory]
    [InlineData("[IdentifyTraits] public class User { public List<Order>? Orders { get; set; } } public class Order { [TraitIgnore] public User? User { get; set; } }")]
    [InlineData("[IdentifyTraits] public class User { public User? Manager { get; set; } public User? Mentor { get; set; } }")]
    [InlineData("[IdentifyTraits] public class User { public List<Order>? Orders { get; set; } public Order? Last { get; set; } } public class Order { public int UserId { get; set; } }")]
    [InlineData("public class User { public List<Order>? Orders { get; set; } } public class Order { public User? User { get; set; } }")]
    public Task A_tree_is_fine(string source) => Expect.SilentAsync("IDFY0407", source);
}
