namespace Identify.Generators.Emitting;

/// <summary>The names of one generated class's members, each used once.</summary>
internal sealed class MemberNames(params string[] reserved)
{
    private readonly HashSet<string> _names = [.. reserved];

    /// <summary>The name, with a number if the class has it already.</summary>
    public string GetFree(string name)
    {
        var free = name;
        for (var number = 2; !_names.Add(free); number++)
            free = $"{name}{number}";

        return free;
    }

    /// <summary>Whether a member of the class has the name, so that a local of that name would hide it.</summary>
    public bool Contains(string name) => _names.Contains(name);
}
