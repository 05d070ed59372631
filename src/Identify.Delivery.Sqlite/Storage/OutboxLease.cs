namespace Identify.Delivery.Storage;

/// <summary>Calls that were read from the file and are still in it.</summary>
internal sealed class OutboxLease(SqliteOutbox outbox, IdentifyBatch batch, IdRange ids, int edition, bool isExpired) : CallLease(batch)
{
    public IdRange Ids => ids;

    /// <summary>The file's edition that the IDs belong to.</summary>
    public int Edition => edition;

    public override bool IsExpired => isExpired;

    public override ValueTask AcknowledgeAsync() => outbox.AcknowledgeAsync(this);

    public override ValueTask ReleaseAsync()
    {
        outbox.Release(this);
        return default;
    }
}
