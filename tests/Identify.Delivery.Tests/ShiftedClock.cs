namespace Identify.Delivery.Tests;

/// <summary>The system's clock with an offset that can change at any time, as when somebody sets the clock.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    public TimeSpan Shift { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Shift;
}
