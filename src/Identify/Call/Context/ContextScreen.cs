namespace Identify;

/// <summary>The screen of the user's device: <c>context.screen</c>.</summary>
public sealed class ContextScreen
{
    /// <summary>Physical pixels in each of those that <see cref="Width"/> counts, <c>density</c>; NaN is left out.</summary>
    public double? Density { get; set; }

    /// <summary>The height in pixels, <c>height</c>.</summary>
    public int? Height { get; set; }

    /// <summary>The width in pixels, <c>width</c>.</summary>
    public int? Width { get; set; }
}
