namespace Quickstart;

/// <summary>What the user of the sample can do something about. The message says all.</summary>
internal sealed class QuickstartException(string message) : Exception(message);
