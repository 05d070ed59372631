namespace Identify.Tool.Checking;

/// <summary>Finds what is known about a name by its UTF-8 bytes, without a string.</summary>
/// <param name="space">How many names this table and others may still keep.</param>
internal sealed class NameTable<T>(NameCapacity space)
    where T : class
{
    private Entry[] _entries = new Entry[16];
    private int _count;

    public T? Find(ReadOnlySpan<byte> name)
    {
        var hash = Hash(name);
        for (var i = hash & (uint)(_entries.Length - 1); _entries[i].Value is { } value; i = (i + 1) & (uint)(_entries.Length - 1))
        {
            if (_entries[i].Hash == hash && name.SequenceEqual(_entries[i].Name))
                return value;
        }

        return null;
    }

    /// <summary>Keeps the value, if there is space for it.</summary>
    public T Add(ReadOnlySpan<byte> name, T value)
    {
        if (!space.TryTake())
            return value;

        if (++_count * 2 > _entries.Length)
            Grow();

        Insert(new(Hash(name), name.ToArray(), value));
        return value;
    }

    private void Grow()
    {
        var entries = _entries;
        _entries = new Entry[entries.Length * 2];
        foreach (var entry in entries)
        {
            if (entry.Value is not null)
                Insert(entry);
        }
    }

    private void Insert(Entry entry)
    {
        var i = entry.Hash & (uint)(_entries.Length - 1);
        while (_entries[i].Value is not null)
            i = (i + 1) & (uint)(_entries.Length - 1);

        _entries[i] = entry;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        var hash = 2166136261u;
        foreach (var value in name)
            hash = (hash ^ value) * 16777619;

        return hash ^ (hash >> 15);
    }

    private readonly record struct Entry(uint Hash, byte[] Name, T? Value);
}

/// <summary>The space that tables share for names. Names may be made up of data; those that come after so many others are not kept.</summary>
internal sealed class NameCapacity(int capacity)
{
    private int _left = capacity;

    public bool HasSpace => _left > 0;

    public bool TryTake() => _left > 0 && _left-- > 0;
}
