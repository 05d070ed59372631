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

    protected override int WriteUserId(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in Customer value)
    {
        writer.BeforeRead(position, "Customer.Id");
        return writer.WriteId(position, prefix, value.Id());
    }

    protected override int WriteAnonymousId(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in Customer value)
    {
        writer.BeforeRead(position, "Customer.AnonymousId");
        return writer.WriteId(position, prefix, value.AnonymousId());
    }

    protected internal override int WriteTraitsCore(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in Customer value)
    {
        var start = writer.BeginObject(position, prefix);
        writer.BeforeRead(start, "Customer.Email");
        position = writer.WriteString(start, ",\"email\":\""u8, value.Email());
        position = writer.WriteNumber(position, ",\"logins\":"u8, value.Logins);
        return writer.EndObject(start, position);
    }
}
