namespace Identify.Generators;

/// <summary>The names of the pipeline's steps, so that tests can assert why each of them ran.</summary>
internal static class TrackingNames
{
    public const string Types = nameof(Types);
    public const string Language = nameof(Language);
    public const string Bridges = nameof(Bridges);
    public const string Layout = nameof(Layout);
    public const string TypeFiles = nameof(TypeFiles);
    public const string SharedFiles = nameof(SharedFiles);
    public const string Serializers = nameof(Serializers);
}
