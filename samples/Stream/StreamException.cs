namespace Identify.Samples.Streaming;

/// <summary>An error that the user can fix; its message is self-contained.</summary>
internal sealed class StreamException(string message) : Exception(message);
