using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace Identify.Delivery;

/// <summary>
/// When a request is repeated: as long as it takes. A batch stays in the queue until the server has said yes or no to
/// each of its calls, and the queue is bounded.
/// </summary>
internal static class Retries
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>The shortest break that the circuit breaker takes.</summary>
    private static readonly TimeSpan ShortestBreak = TimeSpan.FromSeconds(0.5);

    /// <param name="options">The pauses and the clock.</param>
    /// <param name="isClosing">Whether the client is closing, and pauses must not grow.</param>
    /// <param name="onRetry">Is told about each attempt that failed: which one, why, and the pause that follows.</param>
    public static ResiliencePipeline<HttpResponseMessage> Create(IdentifyClientOptions options, Func<bool> isClosing, Action<int, string, TimeSpan> onRetry)
    {
        return new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = options.TimeProvider }
            .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => new(IsTransient(args.Outcome, args.Context)),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                DelayGenerator = args => new(GetPause(args.Outcome.Result)),
                OnRetry = args =>
                {
                    onRetry(args.AttemptNumber + 1, Describe(args.Outcome), args.RetryDelay);
                    return default;
                },
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
            {
                ShouldHandle = args => new(IsTransient(args.Outcome, args.Context) && args.Outcome.Result?.StatusCode is not (HttpStatusCode)429),
                FailureRatio = 0.9,
                MinimumThroughput = 10,
                SamplingDuration = TimeSpan.FromSeconds(30),
                BreakDuration = options.MaxRetryDelay > ShortestBreak ? options.MaxRetryDelay : ShortestBreak,
            })
            .AddTimeout(options.RequestTimeout)
            .Build();

        TimeSpan? GetPause(HttpResponseMessage? response)
        {
            if (response?.Headers.RetryAfter is { } retryAfter)
            {
                var pause = retryAfter.Delta ?? retryAfter.Date - options.TimeProvider.GetUtcNow() ?? TimeSpan.Zero;
                return pause < options.RetryDelay ? options.RetryDelay : pause > LongestPause ? LongestPause : pause;
            }

            return isClosing() ? options.RetryDelay : null;
        }
    }

    /// <summary>Whether the same request may succeed later: everything but success, a fault of the calls, and a wrong key.</summary>
    private static bool IsTransient(Outcome<HttpResponseMessage> outcome, ResilienceContext context) =>
        outcome.Result is { } response
            ? !response.IsSuccessStatusCode && !IsFaultOfCalls(response.StatusCode) && !IsFaultOfKey(response.StatusCode)
            : !context.CancellationToken.IsCancellationRequested;

    public static bool IsFaultOfCalls(HttpStatusCode status) =>
        status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or (HttpStatusCode)422;

    public static bool IsFaultOfKey(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    private static string Describe(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result: { } response } => FormattableString.Invariant($"status {(int)response.StatusCode}"),
        { Exception: BrokenCircuitException } => "too many failures before",
        { Exception: TimeoutRejectedException } => "no answer in time",
        { Exception: { } exception } => exception.GetBaseException().Message.TrimEnd('.'),
        _ => "",
    };
}
