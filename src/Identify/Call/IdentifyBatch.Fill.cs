using System.Runtime.CompilerServices;

namespace Identify;

// Sequences of any length, as full batches.
public sealed partial class IdentifyBatch
{
    /// <summary>Turns a sequence of objects into batches, each as full as it can be.</summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <param name="serializer">The type's serializer.</param>
    /// <param name="values">The objects, with their identities.</param>
    /// <param name="options">The fields that calls share, and the clock of <c>sentAt</c>; <see langword="null"/> for the defaults.</param>
    /// <param name="stamp">Gives the ID and the times of a call, or <see langword="null"/> to have them added.</param>
    /// <param name="onFailure">Is told about objects that cannot be written, which are then skipped; if it is <see langword="null"/>, they throw.</param>
    /// <returns>The batches. All are the same object, which is cleared when the next one is requested: send each before that.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/> or <paramref name="values"/> is <see langword="null"/>.</exception>
    /// <exception cref="IdentifyException">While enumerating: an object cannot be written, and there is no <paramref name="onFailure"/>.</exception>
    public static IEnumerable<IdentifyBatch> Fill<T>(
        IdentifySerializer<T> serializer,
        IEnumerable<T> values,
        IdentifyOptions? options = null,
        Func<T, CallStamp>? stamp = null,
        Action<T, IdentifyException>? onFailure = null) =>
        Fill(values, new Filler<T>(serializer, null, options, stamp, onFailure));

    /// <param name="serializer">The type's serializer.</param>
    /// <param name="values">The objects.</param>
    /// <param name="identity">Gives the identity of an object.</param>
    /// <param name="options">The fields that calls share, and the clock of <c>sentAt</c>; <see langword="null"/> for the defaults.</param>
    /// <param name="stamp">Gives the ID and the times of a call, or <see langword="null"/> to have them added.</param>
    /// <param name="onFailure">Is told about objects that cannot be written, which are then skipped; if it is <see langword="null"/>, they throw.</param>
    /// <exception cref="ArgumentNullException"><paramref name="serializer"/>, <paramref name="values"/> or <paramref name="identity"/> is <see langword="null"/>.</exception>
    /// <inheritdoc cref="Fill{T}(IdentifySerializer{T}, IEnumerable{T}, IdentifyOptions, Func{T, CallStamp}, Action{T, IdentifyException})"/>
    public static IEnumerable<IdentifyBatch> Fill<T>(
        TraitsSerializer<T> serializer,
        IEnumerable<T> values,
        Func<T, UserIdentity> identity,
        IdentifyOptions? options = null,
        Func<T, CallStamp>? stamp = null,
        Action<T, IdentifyException>? onFailure = null) =>
        Fill(values, new Filler<T>(serializer, identity ?? throw new ArgumentNullException(nameof(identity)), options, stamp, onFailure));

    /// <param name="serializer">The type's serializer.</param>
    /// <param name="values">The objects, with their identities.</param>
    /// <param name="options">The fields that calls share, and the clock of <c>sentAt</c>; <see langword="null"/> for the defaults.</param>
    /// <param name="stamp">Gives the ID and the times of a call, or <see langword="null"/> to have them added.</param>
    /// <param name="onFailure">Is told about objects that cannot be written, which are then skipped; if it is <see langword="null"/>, they throw.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <inheritdoc cref="Fill{T}(IdentifySerializer{T}, IEnumerable{T}, IdentifyOptions, Func{T, CallStamp}, Action{T, IdentifyException})"/>
    public static IAsyncEnumerable<IdentifyBatch> FillAsync<T>(
        IdentifySerializer<T> serializer,
        IAsyncEnumerable<T> values,
        IdentifyOptions? options = null,
        Func<T, CallStamp>? stamp = null,
        Action<T, IdentifyException>? onFailure = null,
        CancellationToken cancellationToken = default) =>
        FillAsync(values, new Filler<T>(serializer, null, options, stamp, onFailure), cancellationToken);

    /// <param name="serializer">The type's serializer.</param>
    /// <param name="values">The objects.</param>
    /// <param name="identity">Gives the identity of an object.</param>
    /// <param name="options">The fields that calls share, and the clock of <c>sentAt</c>; <see langword="null"/> for the defaults.</param>
    /// <param name="stamp">Gives the ID and the times of a call, or <see langword="null"/> to have them added.</param>
    /// <param name="onFailure">Is told about objects that cannot be written, which are then skipped; if it is <see langword="null"/>, they throw.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <inheritdoc cref="Fill{T}(TraitsSerializer{T}, IEnumerable{T}, Func{T, UserIdentity}, IdentifyOptions, Func{T, CallStamp}, Action{T, IdentifyException})"/>
    public static IAsyncEnumerable<IdentifyBatch> FillAsync<T>(
        TraitsSerializer<T> serializer,
        IAsyncEnumerable<T> values,
        Func<T, UserIdentity> identity,
        IdentifyOptions? options = null,
        Func<T, CallStamp>? stamp = null,
        Action<T, IdentifyException>? onFailure = null,
        CancellationToken cancellationToken = default) =>
        FillAsync(values, new Filler<T>(serializer, identity ?? throw new ArgumentNullException(nameof(identity)), options, stamp, onFailure), cancellationToken);

    private static IEnumerable<IdentifyBatch> Fill<T>(IEnumerable<T> values, Filler<T> filler)
    {
        return values is null ? throw new ArgumentNullException(nameof(values)) : Iterate();

        IEnumerable<IdentifyBatch> Iterate()
        {
            var batch = filler.CreateBatch();
            foreach (var value in values)
            {
                if (filler.TryAdd(batch, value))
                    continue;

                yield return batch;
                batch.Clear();
                filler.TryAdd(batch, value);
            }

            if (batch.Count > 0)
                yield return batch;
        }
    }

    private static IAsyncEnumerable<IdentifyBatch> FillAsync<T>(IAsyncEnumerable<T> values, Filler<T> filler, CancellationToken cancellationToken)
    {
        return values is null ? throw new ArgumentNullException(nameof(values)) : IterateAsync(cancellationToken);

        async IAsyncEnumerable<IdentifyBatch> IterateAsync([EnumeratorCancellation] CancellationToken token)
        {
            var batch = filler.CreateBatch();
            await foreach (var value in values.WithCancellation(token).ConfigureAwait(false))
            {
                if (filler.TryAdd(batch, value))
                    continue;

                yield return batch;
                token.ThrowIfCancellationRequested();
                batch.Clear();
                filler.TryAdd(batch, value);
            }

            if (batch.Count > 0)
                yield return batch;
        }
    }

    /// <summary>How each object of a sequence is added.</summary>
    private sealed class Filler<T>(
        TraitsSerializer<T> serializer,
        Func<T, UserIdentity>? identity,
        IdentifyOptions? options,
        Func<T, CallStamp>? stamp,
        Action<T, IdentifyException>? onFailure)
    {
        private readonly TraitsSerializer<T> _serializer = serializer ?? throw new ArgumentNullException(nameof(serializer));

        public IdentifyBatch CreateBatch() => new() { TimeProvider = options?.TimeProvider ?? TimeProvider.System };

        /// <returns><see langword="false"/> if the batch has no room for the object.</returns>
        public bool TryAdd(IdentifyBatch batch, T value)
        {
            try
            {
                var callStamp = stamp?.Invoke(value) ?? default;
                return identity is null
                    ? batch.TryAdd((IdentifySerializer<T>)_serializer, in value, options, in callStamp)
                    : batch.TryAdd(_serializer, in value, identity(value), options, in callStamp);
            }
            catch (IdentifyException exception) when (onFailure is not null)
            {
                onFailure(value, exception);
                return true;
            }
        }
    }
}
