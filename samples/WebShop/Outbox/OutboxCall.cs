using Microsoft.EntityFrameworkCore;

namespace Identify.Samples.WebShop.Outbox;

/// <summary>A call that waits for delivery.</summary>
public sealed class OutboxCall
{
    public long Id { get; set; }

    /// <summary>The call as JSON in UTF-8, with its message ID.</summary>
    public required byte[] Json { get; set; }
}

/// <summary>A context whose database has an outbox.</summary>
public interface IOutboxContext
{
    DbSet<OutboxCall> OutboxCalls { get; }
}
