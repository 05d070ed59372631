namespace Identify.Generators.Specification;

/// <summary>A name with its words and its spelling-independent key, each computed once.</summary>
internal sealed class NameWords(string name)
{
    private string[]? _words;
    private string? _key;

    public string Name { get; } = name;

    /// <summary>See <see cref="TraitNames.Words"/>.</summary>
    public string[] Words => _words ??= TraitNames.Words(Name);

    /// <summary>See <see cref="TraitNames.Fold"/>.</summary>
    public string Key => _key ??= TraitNames.Fold(Name);

    public static implicit operator NameWords(string name) => new(name);
}
