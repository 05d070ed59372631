namespace Identify.Delivery.Tests;

[IdentifyTraits]
internal sealed class Customer
{
    [UserId]
    public required string Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public static Customer Number(int number) => new() { Id = $"user-{number:000000}", Name = "Peter Gibbons" };
}
