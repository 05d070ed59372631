namespace Identify.Generators.Emitting;

/// <summary>A parameter of a generated method.</summary>
internal sealed record Parameter(string Type, string Name)
{
    public string Modifier { get; init; } = "";

    public string Default { get; init; } = "";

    public string Declare() => Modifier + Type + " " + Name + Default;

    public string Pass() => Modifier + Name;
}
