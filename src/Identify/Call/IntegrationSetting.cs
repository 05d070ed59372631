using System.Text.Json.Nodes;

namespace Identify;

/// <summary>What <see cref="Integrations"/> says of one destination: on, off, or on with options of its own.</summary>
public readonly struct IntegrationSetting : IEquatable<IntegrationSetting>
{
    private readonly bool _isEnabled;

    /// <summary>Turns a destination on or off.</summary>
    /// <param name="isEnabled">Whether the call goes to the destination.</param>
    public IntegrationSetting(bool isEnabled) => _isEnabled = isEnabled;

    /// <summary>Turns a destination on, with options.</summary>
    /// <param name="options">The options, as the destination documents them; written as they are at the time of the call.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public IntegrationSetting(JsonObject options)
    {
        Options = options ?? throw new ArgumentNullException(nameof(options));
        _isEnabled = true;
    }

    /// <summary>Whether the call goes to the destination.</summary>
    public bool IsEnabled => _isEnabled;

    /// <summary>The destination's options, or <see langword="null"/> where it is just on or off.</summary>
    public JsonObject? Options { get; }

    /// <summary>Turns a destination on or off.</summary>
    public static implicit operator IntegrationSetting(bool isEnabled) => new(isEnabled);

    /// <summary>Turns a destination on, with options.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static implicit operator IntegrationSetting(JsonObject options) => new(options);

    /// <summary>Whether both say the same, with the same options object.</summary>
    public static bool operator ==(IntegrationSetting left, IntegrationSetting right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(IntegrationSetting left, IntegrationSetting right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(IntegrationSetting other) => _isEnabled == other._isEnabled && ReferenceEquals(Options, other.Options);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IntegrationSetting other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (_isEnabled, Options).GetHashCode();
}
