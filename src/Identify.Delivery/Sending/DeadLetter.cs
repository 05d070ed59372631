namespace Identify.Delivery;

/// <summary>A call that will not arrive, and why.</summary>
public readonly struct DeadLetter
{
    internal DeadLetter(ReadOnlyMemory<byte> json, DeadLetterReason reason, int? statusCode = null, string? answer = null) =>
        (Json, Reason, StatusCode, Answer) = (json, reason, statusCode, answer);

    /// <summary>The call as JSON in UTF-8, with personal data in it. The memory is valid during the callback: copy what is needed later.</summary>
    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>Why the call will not arrive.</summary>
    public DeadLetterReason Reason { get; }

    /// <summary>The status of the server's response, such as 400, or <see langword="null"/> if the server was not asked.</summary>
    public int? StatusCode { get; }

    /// <summary>The first 1,024 characters of the server's response, or <see langword="null"/>. It may quote the call.</summary>
    public string? Answer { get; }
}
