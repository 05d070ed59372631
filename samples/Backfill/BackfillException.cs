namespace Identify.Samples.Backfill;

/// <summary>An error that the user can fix; its message is self-contained.</summary>
internal sealed class BackfillException(string message) : Exception(message);
