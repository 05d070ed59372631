namespace Quickstart;

/// <summary>An error that the user can fix; its message is self-contained.</summary>
internal sealed class QuickstartException(string message) : Exception(message);
