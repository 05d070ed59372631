namespace Identify;

/// <summary>What referred the user: <c>context.referrer</c>.</summary>
public sealed class ContextReferrer
{
    /// <summary>The referrer's id, <c>id</c>.</summary>
    public string? Id { get; set; }

    /// <summary>The link that was followed, <c>link</c>.</summary>
    public string? Link { get; set; }

    /// <summary>The referrer's name, <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The kind of referrer, <c>type</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The referrer's address, <c>url</c>.</summary>
    public string? Url { get; set; }
}
