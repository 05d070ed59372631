namespace Identify.Delivery;

/// <summary>
/// Keeps calls from <c>Identify</c> until they are delivered. The client's own store is memory; an outbox on disk
/// implements this interface.
/// </summary>
/// <remarks>
/// <para>
/// A call comes in by <see cref="TryAdd"/> or <see cref="AddAsync"/>, leaves in a batch by <see cref="TakeAsync"/>, and is
/// forgotten when the batch is acknowledged: see <see cref="CallLease"/>. A call that was taken but not acknowledged, for
/// example because the process died, may be taken again: the server counts it once, by its message ID.
/// </para>
/// <para>
/// All members are thread-safe. The client takes as many batches at a time as
/// <see cref="IdentifyClientOptions.MaxConcurrentRequests"/> allows, and disposes of the store at the end, when no batch
/// is taken any more.
/// </para>
/// </remarks>
public interface ICallStore : IAsyncDisposable
{
    /// <summary>How many calls are kept, including those that are on their way.</summary>
    long Count { get; }

    /// <summary>Adds a call on the caller's thread, and returns when it is kept as safely as the store promises.</summary>
    /// <param name="json">One identify call in UTF-8, at most 32,767 bytes.</param>
    /// <returns>Whether there was room for it.</returns>
    bool TryAdd(ReadOnlySpan<byte> json);

    /// <summary>Adds a call, and waits while there is no room for it.</summary>
    /// <param name="json">One identify call in UTF-8. The memory is the caller's again when the method returns, even if the task is not complete.</param>
    /// <param name="cancellationToken">Stops the waiting; the call is then not added.</param>
    /// <returns>Completes when the call is kept.</returns>
    /// <exception cref="ObjectDisposedException">The store is disposed of, before or while waiting.</exception>
    ValueTask AddAsync(ReadOnlySpan<byte> json, CancellationToken cancellationToken);

    /// <summary>
    /// Waits until a batch is due and takes it, oldest calls first. A batch is due when it is as full as the options
    /// allow, when its first call is older than <see cref="IdentifyClientOptions.MaxBatchAge"/>, or when
    /// <see cref="FlushAsync"/> was called after its last call was added.
    /// </summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    ValueTask<CallLease> TakeAsync(CancellationToken cancellationToken);

    /// <summary>Makes all calls due, and waits until those that were added before are acknowledged.</summary>
    /// <param name="cancellationToken">Stops the waiting.</param>
    Task FlushAsync(CancellationToken cancellationToken);
}
