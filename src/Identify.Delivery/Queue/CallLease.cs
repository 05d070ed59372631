namespace Identify.Delivery;

/// <summary>Calls that were taken from a store to be sent in one request. The client ends each lease with one of the two methods.</summary>
/// <param name="batch">The calls. The lease owns the batch until it ends.</param>
public abstract class CallLease(IdentifyBatch batch)
{
    /// <summary>The calls.</summary>
    public IdentifyBatch Batch { get; } = batch ?? throw new ArgumentNullException(nameof(batch));

    /// <summary>
    /// Whether the calls are too old to be sent. The client then reports each one as a <see cref="DeadLetter"/> and
    /// acknowledges the lease.
    /// </summary>
    public virtual bool IsExpired => false;

    /// <summary>Removes the calls from the store: each one was delivered, or was reported as a <see cref="DeadLetter"/>.</summary>
    public abstract ValueTask AcknowledgeAsync();

    /// <summary>Gives the calls back to the store: they were not delivered, or not all of them.</summary>
    public abstract ValueTask ReleaseAsync();
}
