namespace Identify;

/// <summary>The operating system of the user's device: <c>context.os</c>.</summary>
public sealed class ContextOS
{
    /// <summary>The system's name, <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The system's version, <c>version</c>.</summary>
    public string? Version { get; set; }
}
