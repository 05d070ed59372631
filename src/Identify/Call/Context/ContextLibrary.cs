namespace Identify;

/// <summary>The library that makes a call: <c>context.library</c>.</summary>
public sealed class ContextLibrary
{
    /// <summary>The library's name, <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The library's version, <c>version</c>.</summary>
    public string? Version { get; set; }
}
