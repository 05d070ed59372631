namespace Identify.Delivery;

/// <summary>Settings of an <see cref="IdentifyClient"/>. The client reads them once, when it is created.</summary>
/// <remarks>All but the callbacks and the clock can come from configuration, by the names of the properties.</remarks>
public sealed class IdentifyClientOptions
{
    /// <summary>The write key of the source that the calls belong to. Required.</summary>
    public string WriteKey { get; set; } = "";

    /// <summary>
    /// The server's base address, to which <c>v1/batch</c> is added: one of <see cref="IdentifyEndpoints"/>, or the
    /// address of a proxy or a compatible server. Segment in the United States by default.
    /// </summary>
    public Uri Endpoint { get; set; } = IdentifyEndpoints.UnitedStates;

    /// <summary>How many calls a request has at most: 1 to 2,500, the default.</summary>
    public int MaxBatchCount { get; set; } = IdentifyBatch.MaxCount;

    /// <summary>The largest request in bytes of UTF-8 before compression, up to 500,000, the default.</summary>
    public int MaxBatchSize { get; set; } = IdentifyBatch.MaxSize;

    /// <summary>How long a call waits for others to share a request with; one second by default.</summary>
    public TimeSpan MaxBatchAge { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// The bytes of UTF-8 that may wait for delivery or be on their way; 64 MB by default. Beyond that,
    /// <see cref="IIdentifyClient.Identify{T}(IdentifySerializer{T}, T, IdentifyOptions, CallStamp)"/> returns
    /// <see langword="false"/>, and the asynchronous method waits.
    /// </summary>
    public long MaxQueueSize { get; set; } = 64_000_000;

    /// <summary>How many requests may be on their way at a time; 4 by default.</summary>
    public int MaxConcurrentRequests { get; set; } = 4;

    /// <summary>Whether requests are compressed with gzip; <see langword="true"/> by default.</summary>
    public bool UseCompression { get; set; } = true;

    /// <summary>How long one attempt to send a batch may take; 30 seconds by default.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The pause before the first repetition of a request; it doubles with each one, with some randomness. One second by default.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause between repetitions, unless the server asks for a longer one; ten seconds by default.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long the client tries to deliver what is queued when it is disposed of; 20 seconds by default.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Is told about each call that will not arrive, with the reason; <see langword="null"/> for nobody. It runs on the
    /// caller's thread or in the background, possibly several times at once. What it throws is logged.
    /// </summary>
    public Action<DeadLetter>? OnDeadLetter { get; set; }

    /// <summary>Creates the store that keeps calls until they are delivered; <see langword="null"/>, the default, for memory.</summary>
    public Func<IdentifyClientOptions, ICallStore>? CreateStore { get; set; }

    /// <summary>The clock of timers and of <c>sentAt</c>; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    internal IdentifyClientOptions Copy() => (IdentifyClientOptions)MemberwiseClone();

    /// <returns>What is wrong with the options, or <see langword="null"/>.</returns>
    internal string? Validate()
    {
        if (string.IsNullOrWhiteSpace(WriteKey))
            return $"{nameof(WriteKey)} is missing: set it in AddIdentify, or in the configuration as Identify:{nameof(WriteKey)}.";

        if (Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            return $"{nameof(Endpoint)} must be an absolute address with http or https, such as {IdentifyEndpoints.UnitedStates}, but is '{Endpoint}'.";

        return RangeError(nameof(MaxBatchCount), MaxBatchCount, 1, IdentifyBatch.MaxCount)
            ?? RangeError(nameof(MaxBatchSize), MaxBatchSize, SmallestBatchSize, IdentifyBatch.MaxSize)
            ?? RangeError(nameof(MaxQueueSize), MaxQueueSize, SmallestBatchSize, long.MaxValue)
            ?? RangeError(nameof(MaxConcurrentRequests), MaxConcurrentRequests, 1, 1_000)
            ?? TimeError(nameof(MaxBatchAge), MaxBatchAge, LongestTime)
            ?? TimeError(nameof(RequestTimeout), RequestTimeout, LongestTime)
            ?? TimeError(nameof(RetryDelay), RetryDelay, MaxRetryDelay)
            ?? TimeError(nameof(MaxRetryDelay), MaxRetryDelay, LongestTime)
            ?? TimeError(nameof(ShutdownTimeout), ShutdownTimeout, LongestTime)
            ?? (TimeProvider is null ? $"{nameof(TimeProvider)} must not be null." : null);
    }

    /// <summary>Room for the largest call and what is around it.</summary>
    private const int SmallestBatchSize = 33_000;

    private static TimeSpan LongestTime => TimeSpan.FromDays(1);

    private static string? RangeError(string name, long value, long min, long max) =>
        value >= min && value <= max ? null : FormattableString.Invariant($"{name} must be between {min} and {max}, but is {value}.");

    private static string? TimeError(string name, TimeSpan value, TimeSpan max) =>
        value > TimeSpan.Zero && value <= max ? null : FormattableString.Invariant($"{name} must be more than 0 and at most {max}, but is {value}.");
}
