namespace Identify.Tool;

/// <summary>A file that cannot be used. The message is for the user.</summary>
internal sealed class InputException(string message, Exception? inner = null) : Exception(message, inner);
