namespace Identify;

/// <summary>What to write of an object: its traits alone, or a whole identify call.</summary>
internal readonly struct WriteRequest
{
    private WriteRequest(bool isCall, UserIdentity? identity, IdentifyOptions? options)
    {
        IsCall = isCall;
        Identity = identity;
        Options = options;
    }

    public static WriteRequest Traits => default;

    public bool IsCall { get; }

    /// <summary>The identity that the caller gave, or <see langword="null"/> to use the object's own.</summary>
    public UserIdentity? Identity { get; }

    public IdentifyOptions? Options { get; }

    public static WriteRequest Call(UserIdentity? identity, IdentifyOptions? options) => new(true, identity, options);
}
