namespace Identify.Tests.Serialization;

/// <summary>Whatever goes wrong, nothing has been written, and the message says what and where.</summary>
public class FaultTests
{
    [Fact]
    public void A_member_that_throws_is_named()
    {
        var cause = new FormatException("no such address");
        var exception = AssertNothingWritten(new Customer { Email = () => throw cause });
        Assert.Same(cause, exception.InnerException);
        Assert.Equal("Identify.Tests.Customer could not be written: Customer.Email threw FormatException: no such address", exception.Message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void An_identity_that_is_empty_is_named(string? id)
    {
        var exception = AssertNothingWritten(new Customer { Id = () => id, AnonymousId = () => id });
        Assert.Contains("Identify.Tests.Customer", exception.Message, StringComparison.Ordinal);
        Assert.Contains("it has no user ID or anonymous ID", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Customer.Id and Customer.AnonymousId returned null, an empty ID or 0", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_identity_that_throws_is_named()
    {
        Assert.Contains("Customer.Id threw", AssertNothingWritten(new Customer { Id = () => throw new FormatException() }).Message, StringComparison.Ordinal);
        Assert.Contains("Customer.AnonymousId threw", AssertNothingWritten(new Customer { AnonymousId = () => throw new FormatException() }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_explicit_identity_that_is_empty_is_refused()
    {
        var output = new ScriptedOutput(hint => new byte[hint]);
        var exception = Assert.Throws<IdentifyException>(() => AdHocSerializer.Empty.WriteIdentify(output, "", default(UserIdentity)));
        Assert.Contains("give a UserIdentity with a user ID or an anonymous ID", exception.Message, StringComparison.Ordinal);
        Assert.Empty(output.Advances);
    }

    [Fact]
    public void A_trait_over_the_limit_is_named()
    {
        var exception = AssertNothingWritten(new Customer { Email = () => new string('x', 40_000) });
        Assert.Contains("Identify.Tests.Customer cannot be written: the message exceeds 32767 bytes, the API's limit, at 'email'", exception.Message, StringComparison.Ordinal);
    }

    private static IdentifyException AssertNothingWritten(Customer customer)
    {
        List<int> sizes = [0, 100, 100_000];
        var outputs = sizes.ConvertAll(size => new ScriptedOutput(hint => new byte[Math.Max(hint, size)]));
        var exceptions = outputs.ConvertAll(output => Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.WriteIdentify(output, customer)));
        Assert.All(outputs, output => Assert.Empty(output.Advances));
        Assert.Single(exceptions.Select(exception => exception.Message).Distinct());
        return exceptions[0];
    }
}
