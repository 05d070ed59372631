using Identify.Delivery;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds an outbox to a client.</summary>
public static class SqliteOutboxExtensions
{
    /// <summary>Keeps the calls of a client in a SQLite file until they are delivered.</summary>
    /// <param name="builder">What <c>AddIdentify</c> returned.</param>
    /// <param name="path">The file.</param>
    /// <param name="configure">Sets further options, or <see langword="null"/> for none.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static IIdentifyBuilder UseSqliteOutbox(this IIdentifyBuilder builder, string path, Action<SqliteOutboxOptions>? configure = null)
    {
        if (builder is null)
            throw new ArgumentNullException(nameof(builder));

        return builder.UseStore((services, client) =>
        {
            var outbox = new SqliteOutboxOptions { Path = path };
            configure?.Invoke(outbox);
            return new SqliteOutbox(outbox, client, services.GetService<ILogger<SqliteOutbox>>());
        });
    }
}
