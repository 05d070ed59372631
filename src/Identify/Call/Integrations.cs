using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Identify;

/// <summary>
/// Which destinations a call goes to, in the order in which they were added:
/// <c>new Integrations { All = false, ["Mixpanel"] = true }</c>.
/// </summary>
/// <remarks>
/// Written as the object <c>integrations</c> of "Example" in the specification. Names are the destinations' own, and
/// case-sensitive. Without any entry the object is written empty, which changes nothing on the server.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The name is the specification's.")]
public sealed class Integrations : IReadOnlyCollection<KeyValuePair<string, IntegrationSetting>>
{
    private const string AllName = "All";

    private readonly List<KeyValuePair<string, IntegrationSetting>> _entries = [];

    /// <summary>
    /// Whether the call goes to the destinations that have no entry; <see langword="null"/>, which is not written,
    /// leaves that to the server. Always the first entry.
    /// </summary>
    public bool? All
    {
        get => TryGetValue(AllName, out var setting) ? setting.IsEnabled : null;
        set
        {
            if (value is { } isEnabled)
                this[AllName] = isEnabled;
            else
                Remove(AllName);
        }
    }

    /// <summary>How many entries there are, <see cref="All"/> among them.</summary>
    public int Count => _entries.Count;

    /// <summary>What the call says of a destination: <c>true</c>, <c>false</c>, or an object of options.</summary>
    /// <param name="name">The destination's name, such as <c>Mixpanel</c>.</param>
    /// <exception cref="ArgumentException">The name is <see langword="null"/> or empty.</exception>
    /// <exception cref="KeyNotFoundException">When reading: there is no such entry.</exception>
    public IntegrationSetting this[string name]
    {
        get => TryGetValue(name, out var setting) ? setting : throw new KeyNotFoundException($"Integrations has no entry '{name}'.");
        set
        {
            if (string.IsNullOrEmpty(name))
                throw new ArgumentException("The name of a destination must not be null or empty.", nameof(name));

            var entry = new KeyValuePair<string, IntegrationSetting>(name, value);
            var index = IndexOf(name);
            if (index >= 0)
                _entries[index] = entry;
            else
                _entries.Insert(name == AllName ? 0 : _entries.Count, entry);
        }
    }

    /// <summary>Looks an entry up.</summary>
    /// <param name="name">The destination's name.</param>
    /// <param name="setting">What the call says of it.</param>
    /// <returns>Whether there is such an entry.</returns>
    public bool TryGetValue(string name, out IntegrationSetting setting)
    {
        var index = IndexOf(name);
        setting = index >= 0 ? _entries[index].Value : default;
        return index >= 0;
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="name">The destination's name.</param>
    /// <returns>Whether there was such an entry.</returns>
    public bool Remove(string name)
    {
        var index = IndexOf(name);
        if (index >= 0)
            _entries.RemoveAt(index);

        return index >= 0;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, IntegrationSetting>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int Write(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix)
    {
        var start = writer.BeginObject(at, prefix);
        at = start;
        foreach (var entry in _entries)
        {
            at = writer.WriteName(at, entry.Key);
            at = entry.Value.Options is { } options
                ? writer.WriteJson(at, default, options)
                : writer.WriteBoolean(at, default, entry.Value.IsEnabled);
        }

        return writer.EndObject(start, at);
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Key == name)
                return i;
        }

        return -1;
    }
}
