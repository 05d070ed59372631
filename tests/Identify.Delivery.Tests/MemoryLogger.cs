using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Identify.Delivery.Tests;

/// <summary>Keeps what is logged, at every level.</summary>
internal sealed class MemoryLogger : ILogger<IdentifyClient>
{
    private readonly ConcurrentQueue<string> _messages = new();

    public IReadOnlyCollection<string> Messages => _messages;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _messages.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
