namespace Identify.Tests;

/// <summary>An annotated type, with members whose code may do anything.</summary>
internal sealed class Customer
{
    public Func<string?> Id { get; init; } = () => "97980cfea0067";

    public Func<string?> AnonymousId { get; init; } = () => null;

    public Func<string?> Email { get; init; } = () => "peter@example.com";

    public int Logins { get; init; } = 5;
}

/// <summary>What the generator would write for <see cref="Customer"/>.</summary>
internal sealed class CustomerSerializer : IdentifySerializer<Customer>
{
    public static readonly CustomerSerializer Instance = new();

    protected override string IdentityMembers => "Customer.Id and Customer.AnonymousId";

    protected override int WriteUserId(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, in Customer value)
    {
        writer.Reading("Customer.Id");
        return writer.WriteId(at, prefix, value.Id());
    }

    protected override int WriteAnonymousId(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, in Customer value)
    {
        writer.Reading("Customer.AnonymousId");
        return writer.WriteId(at, prefix, value.AnonymousId());
    }

    protected internal override int WriteTraits(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, in Customer value)
    {
        var start = writer.BeginObject(at, prefix);
        writer.Reading("Customer.Email");
        at = writer.WriteString(start, ",\"email\":\""u8, value.Email());
        at = writer.WriteNumber(at, ",\"logins\":"u8, value.Logins);
        return writer.EndObject(start, at);
    }
}
