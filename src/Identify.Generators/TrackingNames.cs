namespace Identify.Generators;

/// <summary>The names of the pipeline's steps, for tests that look at why each one ran.</summary>
internal static class TrackingNames
{
    public const string Types = nameof(Types);
    public const string Language = nameof(Language);
    public const string NameClashes = nameof(NameClashes);
}
