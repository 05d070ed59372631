using System.Buffers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Identify.Samples.WebShop.Outbox;

/// <summary>Identifies added and changed entities: their calls are stored in the transaction that stores the entities.</summary>
public sealed class IdentifyInterceptor : SaveChangesInterceptor
{
    private readonly Dictionary<Type, Func<object, byte[]>> _writers = [];

    /// <summary>Identifies the entities of a type.</summary>
    public IdentifyInterceptor Identify<T>(IdentifySerializer<T> serializer)
        where T : class
    {
        _writers.Add(typeof(T), entity =>
        {
            var call = new ArrayBufferWriter<byte>();
            serializer.WriteIdentify(call, (T)entity);
            return call.WrittenSpan.ToArray();
        });
        return this;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        AddCalls(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        AddCalls(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void AddCalls(DbContext context)
    {
        var changed = context.ChangeTracker.Entries().Where(IsChanged).Select(entry => entry.Entity).ToList();
        foreach (var entity in changed)
        {
            if (_writers.TryGetValue(entity.GetType(), out var write))
                ((IOutboxContext)context).OutboxCalls.Add(new OutboxCall { Json = write(entity) });
        }
    }

    /// <summary>An owned entity, such as an address, is a part of its owner and has no call of its own.</summary>
    private static bool IsChanged(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified
        || (entry.State is EntityState.Unchanged && entry.References.Any(IsChangedPart));

    private static bool IsChangedPart(ReferenceEntry reference) =>
        reference.TargetEntry is { State: EntityState.Added or EntityState.Modified } part && part.Metadata.IsOwned();
}
