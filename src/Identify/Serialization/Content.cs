namespace Identify;

/// <summary>What to write of an object: its traits alone, or a whole identify call.</summary>
internal readonly struct Content
{
    private Content(bool isCall, Identity identity, IdentifyOptions? options)
    {
        IsCall = isCall;
        Identity = identity;
        Options = options;
    }

    public static Content Traits => default;

    public bool IsCall { get; }

    public Identity Identity { get; }

    public IdentifyOptions? Options { get; }

    public static Content Call(Identity identity, IdentifyOptions? options) => new(true, identity, options);
}
