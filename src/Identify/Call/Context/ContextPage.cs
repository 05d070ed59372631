namespace Identify;

/// <summary>The page that the user is on: <c>context.page</c>.</summary>
public sealed class ContextPage
{
    /// <summary>The path within the site, <c>path</c>.</summary>
    public string? Path { get; set; }

    /// <summary>The full address of the page before, <c>referrer</c>.</summary>
    public string? Referrer { get; set; }

    /// <summary>The query of the address, <c>search</c>.</summary>
    public string? Search { get; set; }

    /// <summary>The title, <c>title</c>.</summary>
    public string? Title { get; set; }

    /// <summary>The full address, <c>url</c>.</summary>
    public string? Url { get; set; }
}
