namespace Identify.Tool.Checking;

/// <summary>What was found in a file of calls. Its size does not depend on the file's.</summary>
internal sealed class FaultSummary(int maxExamples)
{
    /// <summary>Where names are made up of data, each call may have new ones.</summary>
    private const int MaxPlaces = 5_000;

    private readonly Dictionary<(FaultKind Kind, string Path), FaultCount> _counts = [];

    public long IdentifyCalls { get; set; }

    public long OtherCalls { get; set; }

    public long FaultyCalls { get; set; }

    /// <summary>The counts, by ID, most frequent first.</summary>
    public IEnumerable<IGrouping<FaultKind, FaultCount>> Faults => _counts.Values
        .OrderByDescending(count => count.Count)
        .ThenBy(count => count.Path, StringComparer.Ordinal)
        .GroupBy(count => count.Kind)
        .OrderBy(group => group.Key.Id, StringComparer.Ordinal);

    public bool HasFaults => _counts.Count > 0;

    public void Add(Fault fault, long line)
    {
        var key = (fault.Kind, fault.Path);
        if (!_counts.TryGetValue(key, out var count))
        {
            if (_counts.Count >= MaxPlaces && !_counts.TryGetValue(key = (fault.Kind, "(other names)"), out count))
                fault = new(fault.Kind, key.Path, "");

            if (count is null)
                _counts.Add(key, count = new(fault.Kind, fault.Path, fault.Advice));
        }

        count.Count++;
        if (count.Lines.Count < maxExamples && (count.Lines.Count == 0 || count.Lines[^1] != line))
            count.Lines.Add(line);
    }
}

/// <summary>A fault of one call.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">Where: <c>userId</c>, <c>traits.address.city</c>.</param>
/// <param name="Advice">What to do, or what was expected. It never has a value of the call in it, which may be personal.</param>
internal readonly record struct Fault(FaultKind Kind, string Path, string Advice);

/// <summary>How often a fault was found in one place.</summary>
internal sealed class FaultCount(FaultKind kind, string path, string advice)
{
    public FaultKind Kind { get; } = kind;

    public string Path { get; } = path;

    public string Advice { get; } = advice;

    public long Count { get; set; }

    /// <summary>The numbers of the first lines with it.</summary>
    public List<long> Lines { get; } = [];
}
