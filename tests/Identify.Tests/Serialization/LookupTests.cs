namespace Identify.Tests.Serialization;

public class LookupTests
{
    static LookupTests() => TraitsSerializer.Register(type => type == typeof(Customer) ? CustomerSerializer.Instance : null);

    [Fact]
    public void A_serializer_is_found_by_its_type()
    {
        Assert.Same(CustomerSerializer.Instance, TraitsSerializer.For<Customer>());
        Assert.Same(CustomerSerializer.Instance, TraitsSerializer.For(new Customer().GetType()));
        Assert.Equal(typeof(Customer), CustomerSerializer.Instance.Type);
    }

    [Fact]
    public void A_type_without_serializer_is_named()
    {
        var exception = Assert.Throws<InvalidOperationException>(TraitsSerializer.For<LookupTests>);
        Assert.Contains("Identify.Tests.Serialization.LookupTests", exception.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("type", () => TraitsSerializer.For(null!));
        Assert.Throws<ArgumentNullException>("find", () => TraitsSerializer.Register(null!));
    }
}
