namespace Identify;

/// <summary>The app that a call comes from: <c>context.app</c>.</summary>
public sealed class ContextApp
{
    /// <summary>The build, <c>build</c>, such as <c>3.0.1.545</c>.</summary>
    public string? Build { get; set; }

    /// <summary>The app's name, <c>name</c>.</summary>
    public string? Name { get; set; }

    /// <summary>The app's identifier, <c>namespace</c>, such as <c>com.initech.tps</c>.</summary>
    public string? Namespace { get; set; }

    /// <summary>The version, <c>version</c>, such as <c>545</c>.</summary>
    public string? Version { get; set; }
}
