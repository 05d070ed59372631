namespace Identify.Samples.WebShop.Shop;

/// <summary>Somebody who reads the newsletter, and of whom nothing is known but the address.</summary>
[IdentifyTraits]
public sealed class Subscriber
{
    /// <summary>The visitor's cookie.</summary>
    [AnonymousId]
    public Guid Id { get; set; }

    public required string Email { get; set; }

    public bool Newsletter => true;
}
