namespace Identify.Delivery;

/// <summary>Settings of a <see cref="SqliteOutbox"/>, which reads them once.</summary>
public sealed class SqliteOutboxOptions
{
    /// <summary>
    /// The file, which is created if it does not exist; its folder must exist. Processes with the same write key may share
    /// a file, and one of them sends at a time. It must be on a local disk. Required.
    /// </summary>
    public string Path { get; set; } = "";

    /// <summary>The bytes of UTF-8 that the calls in the file may have; one gigabyte by default. The file itself is somewhat larger.</summary>
    public long MaxSize { get; set; } = 1_000_000_000;

    /// <summary>How long a call is kept; 30 days by default. What is older becomes a dead letter with <see cref="DeadLetterReason.Expired"/>.</summary>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromDays(30);

    /// <summary>
    /// Is told when the file was found to be damaged, with the path to which it was moved; calls go to a new file from then on.
    /// <see langword="null"/> for nobody. It is logged in any case.
    /// </summary>
    public Action<string>? OnDamaged { get; set; }

    /// <returns>What is wrong with the options, or <see langword="null"/>.</returns>
    internal string? Validate() =>
        string.IsNullOrWhiteSpace(Path) ? $"{nameof(SqliteOutboxOptions)}.{nameof(Path)} is missing."
        : MaxSize < LargestCall ? FormattableString.Invariant($"{nameof(SqliteOutboxOptions)}.{nameof(MaxSize)} must be {LargestCall} or more, but is {MaxSize}.")
        : MaxAge <= TimeSpan.Zero ? FormattableString.Invariant($"{nameof(SqliteOutboxOptions)}.{nameof(MaxAge)} must be more than 0, but is {MaxAge}.")
        : null;

    private const int LargestCall = 32 * 1024 - 1;
}
