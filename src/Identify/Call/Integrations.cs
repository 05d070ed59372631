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

    private readonly List<Entry> _entries = [];

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
    /// <exception cref="ArgumentException">The name is <see langword="null"/>, empty or not valid UTF-16, or is <c>All</c> in another case.</exception>
    /// <exception cref="KeyNotFoundException">When reading: there is no such entry.</exception>
    public IntegrationSetting this[string name]
    {
        get => TryGetValue(name, out var setting) ? setting : throw new KeyNotFoundException($"Integrations has no entry '{name}'.");
        set
        {
            if (string.IsNullOrEmpty(name) || Utf8Text.HasLoneSurrogate(name))
                throw new ArgumentException("The name of a destination must not be null or empty, and must be valid UTF-16.", nameof(name));

            if (name != AllName && string.Equals(name, AllName, StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"The entry for all destinations is called '{AllName}', and names are case-sensitive.", nameof(name));

            var index = IndexOf(name);
            if (index >= 0)
                _entries[index] = _entries[index] with { Setting = value };
            else
                _entries.Insert(name == AllName ? 0 : _entries.Count, new Entry(name, TraitsWriter.FormatName(name), value));
        }
    }

    /// <summary>Looks an entry up.</summary>
    /// <param name="name">The destination's name.</param>
    /// <param name="setting">What the call says of it.</param>
    /// <returns>Whether there is such an entry.</returns>
    public bool TryGetValue(string name, out IntegrationSetting setting)
    {
        var index = IndexOf(name);
        setting = index >= 0 ? _entries[index].Setting : default;
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
    public IEnumerator<KeyValuePair<string, IntegrationSetting>> GetEnumerator()
    {
        foreach (var entry in _entries)
            yield return new(entry.Name, entry.Setting);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal int Write(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix)
    {
        var start = writer.BeginObject(position, prefix);
        position = start;
        foreach (var entry in _entries)
        {
            position = entry.Setting.Options is { } options
                ? writer.WriteJson(position, entry.Prefix, options)
                : writer.WriteBoolean(position, entry.Prefix, entry.Setting.IsEnabled);
        }

        return writer.EndObject(start, position);
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Name == name)
                return i;
        }

        return -1;
    }

    /// <param name="Name">The destination.</param>
    /// <param name="Prefix">The name as it is written, <c>,"Mixpanel":</c>, for options are used for many calls.</param>
    /// <param name="Setting">What the call says of it.</param>
    private readonly record struct Entry(string Name, byte[] Prefix, IntegrationSetting Setting);
}
