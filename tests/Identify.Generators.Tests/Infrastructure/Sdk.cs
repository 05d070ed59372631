using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Infrastructure;

/// <summary>
/// An analytics SDK as a project references it: an assembly with the SDK's own names and signatures. They are declared in the folder <c>Sdks</c>;
/// the clients only record what they are given.
/// </summary>
internal sealed class Sdk
{
    private readonly Lazy<ImmutableArray<byte>> _image;
    private readonly Lazy<MetadataReference> _reference;

    private Sdk(string name, string[] files, params string[] symbols)
    {
        Name = name;
        _image = new(() => Compile(files, symbols));
        _reference = new(() => MetadataReference.CreateFromImage(_image.Value));
    }

    public static Sdk SegmentCSharp { get; } = new("Segment.Analytics.CSharp", ["Segment.Analytics.CSharp", "Serialization.NET"], "ENRICHMENT", "NULLABLE_OPERATORS");

    /// <summary>With Serialization.NET before 1.5.0.</summary>
    public static Sdk SegmentCSharpOldJson { get; } = new("Segment.Analytics.CSharp", ["Segment.Analytics.CSharp", "Serialization.NET"], "ENRICHMENT");

    /// <summary>Before the parameter <c>enrichment</c>.</summary>
    public static Sdk SegmentCSharpOld { get; } = new("Segment.Analytics.CSharp", ["Segment.Analytics.CSharp", "Serialization.NET"]);

    public static Sdk AnalyticsNet { get; } = new("Analytics", ["Analytics.NET"]);

    /// <summary>Version 2.</summary>
    public static Sdk AnalyticsNetOld { get; } = new("Analytics", ["Analytics.NET.Old"]);

    /// <summary>Version 1, in another namespace.</summary>
    public static Sdk AnalyticsNetOldest { get; } = new("Analytics", ["Analytics.NET.Old"], "SEGMENTIO");

    public static Sdk RudderStack { get; } = new("RudderAnalytics", ["RudderAnalytics"]);

    public static Sdk PostHog { get; } = new("PostHog", ["PostHog"]);

    public static Sdk Mixpanel { get; } = new("Mixpanel", ["Mixpanel"]);

    /// <summary>Before version 6.</summary>
    public static Sdk MixpanelOld { get; } = new("Mixpanel", ["Mixpanel.Old"]);

    public static Sdk LaunchDarkly { get; } = new("LaunchDarkly.CommonSdk", ["LaunchDarkly"]);

    public static Sdk OpenFeature { get; } = new("OpenFeature", ["OpenFeature"]);

    public static ImmutableArray<Sdk> All { get; } =
        [
            SegmentCSharp, SegmentCSharpOldJson, SegmentCSharpOld, AnalyticsNet, AnalyticsNetOld, AnalyticsNetOldest, RudderStack, PostHog, Mixpanel, MixpanelOld, LaunchDarkly, OpenFeature,
        ];

    /// <summary>The name of the assembly.</summary>
    public string Name { get; }

    /// <summary>The compiled assembly, for tests that run code.</summary>
    public ImmutableArray<byte> Image => _image.Value;

    public MetadataReference Reference => _reference.Value;

    public override string ToString() => Name;

    private ImmutableArray<byte> Compile(string[] files, string[] symbols)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: symbols);
        var compilation = CSharpCompilation.Create(
            Name,
            files.Select(file => CSharpSyntaxTree.ParseText(Read(file), options)),
            Framework.References,
            new(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        return result.Success ? [.. image.ToArray()] : throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
    }

    private static string Read(string file)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"Sdks.{file}.cs")!);
        return reader.ReadToEnd();
    }
}
