using System.Text.Json;

namespace Identify.Delivery;

/// <summary>
/// A client for tests: it writes each call as <see cref="IdentifyClient"/> does, sends nothing, and keeps what would have
/// been sent.
/// </summary>
public sealed class IdentifyRecorder : IIdentifyClient
{
    private readonly object _gate = new();
    private readonly List<RecordedCall> _calls = [];

    /// <summary>The calls so far, in their order.</summary>
    public IReadOnlyList<RecordedCall> Calls
    {
        get
        {
            lock (_gate)
                return [.. _calls];
        }
    }

    /// <summary>Whether the queue counts as full: calls are then refused, as by a client that cannot deliver.</summary>
    public bool IsFull { get; set; }

    /// <summary>Forgets the calls so far.</summary>
    public void Clear()
    {
        lock (_gate)
            _calls.Clear();
    }

    /// <inheritdoc/>
    public bool Identify<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        using var buffer = CallBuffer.Rent();
        serializer.WriteIdentify(buffer, in value, options, in stamp);
        return Record(buffer);
    }

    /// <inheritdoc/>
    public bool Identify<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default)
    {
        if (serializer is null)
            throw new ArgumentNullException(nameof(serializer));

        using var buffer = CallBuffer.Rent();
        serializer.WriteIdentify(buffer, in value, identity, options, in stamp);
        return Record(buffer);
    }

    /// <inheritdoc/>
    /// <remarks>Never waits: while <see cref="IsFull"/> is set, the call is not recorded and the task stays incomplete until it is canceled.</remarks>
    public ValueTask IdentifyAsync<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default, CancellationToken cancellationToken = default) =>
        Identify(serializer, value, options, stamp) ? default : new(Task.Delay(Timeout.Infinite, cancellationToken));

    /// <inheritdoc/>
    /// <remarks>Never waits: while <see cref="IsFull"/> is set, the call is not recorded and the task stays incomplete until it is canceled.</remarks>
    public ValueTask IdentifyAsync<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default, CancellationToken cancellationToken = default) =>
        Identify(serializer, value, identity, options, stamp) ? default : new(Task.Delay(Timeout.Infinite, cancellationToken));

    /// <inheritdoc/>
    public ValueTask<long> FlushAsync(TimeSpan timeout, CancellationToken cancellationToken = default) => default;

    private bool Record(CallBuffer buffer)
    {
        if (IsFull)
            return false;

        using var document = JsonDocument.Parse(buffer.Call);
        lock (_gate)
            _calls.Add(new RecordedCall(document.RootElement.Clone()));

        return true;
    }
}
