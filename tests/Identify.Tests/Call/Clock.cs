namespace Identify.Tests.Calls;

/// <summary>A clock that stands still.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public static readonly DateTimeOffset Example = new(2015, 2, 23, 22, 28, 55, 111, TimeSpan.Zero);

    public static readonly Clock AtExample = new(Example);

    public override DateTimeOffset GetUtcNow() => now;
}
