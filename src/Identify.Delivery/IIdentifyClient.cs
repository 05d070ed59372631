namespace Identify.Delivery;

/// <summary>Sends identify calls in the background.</summary>
/// <remarks>
/// Annotated types have generated extension methods that need no serializer: <c>client.Identify(customer)</c>. The
/// methods here are what generic code and test doubles use. All of them are thread-safe. The object is written before a
/// method returns: what is sent is what the object was at that moment.
/// </remarks>
public interface IIdentifyClient
{
    /// <summary>Queues the call of an object under its own identity.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <returns>Whether the call was queued. It is not if the queue is full or the client is closed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">The call cannot be written. Other calls are not affected.</exception>
    bool Identify<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default);

    /// <summary>Queues the call of an object under an explicit identity.</summary>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <inheritdoc cref="Identify{T}(IdentifySerializer{T}, T, IdentifyOptions, CallStamp)"/>
    bool Identify<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default);

    /// <summary>Queues the call of an object under its own identity, and waits while the queue is full.</summary>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the identity and the traits.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <param name="cancellationToken">Stops the waiting; the call is then not queued.</param>
    /// <returns>Completes when the call is queued, which is not yet delivered.</returns>
    /// <exception cref="ObjectDisposedException">The client is closed.</exception>
    /// <exception cref="OperationCanceledException">The waiting was canceled.</exception>
    /// <inheritdoc cref="Identify{T}(IdentifySerializer{T}, T, IdentifyOptions, CallStamp)"/>
    ValueTask IdentifyAsync<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default, CancellationToken cancellationToken = default);

    /// <summary>Queues the call of an object under an explicit identity, and waits while the queue is full.</summary>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="value">The object with the traits.</param>
    /// <param name="identity">Who the user is; it replaces what the object says.</param>
    /// <param name="options">The fields that calls share, or <see langword="null"/> for none.</param>
    /// <param name="stamp">The ID and the times of this call; what is not set is added.</param>
    /// <param name="cancellationToken">Stops the waiting; the call is then not queued.</param>
    /// <inheritdoc cref="IdentifyAsync{T}(IdentifySerializer{T}, T, IdentifyOptions, CallStamp, CancellationToken)"/>
    ValueTask IdentifyAsync<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default, CancellationToken cancellationToken = default);

    /// <summary>Sends what is queued without waiting for full batches, and waits until it is delivered.</summary>
    /// <param name="timeout">How long to wait at most; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</param>
    /// <param name="cancellationToken">Stops the waiting, but not the delivery.</param>
    /// <returns>0 if all calls queued before are delivered or dead letters; otherwise how many calls are still queued.</returns>
    /// <exception cref="OperationCanceledException">The waiting was canceled.</exception>
    ValueTask<long> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default);
}
