using System.Collections.Immutable;
using Identify.Generators.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Identify.Generators.Rules.Plans;

/// <summary>A tracking plan among the files of the project.</summary>
/// <param name="FilePath">Its file.</param>
/// <param name="Plan">What it says.</param>
/// <param name="IsDefault">Whether types that name no plan are checked against it.</param>
internal sealed record ProjectPlan(string FilePath, TrackingPlan Plan, bool IsDefault)
{
    /// <summary>The metadata of <c>AdditionalFiles</c> that the package's targets give to plans.</summary>
    private const string Marker = "build_metadata.AdditionalFiles.IdentifyTrackingPlan";

    private const string DefaultMarker = "build_metadata.AdditionalFiles.Default";

    /// <summary>Plans are read again only when their file changes.</summary>
    public static readonly SourceTextValueProvider<TrackingPlan> Reader = new(static text => PlanReader.Read(text.ToString()));

    public string Name => Path.GetFileName(FilePath);

    /// <summary>The plans of a project, in the order of its items.</summary>
    public static ImmutableArray<ProjectPlan> FindAll(AnalyzerOptions options, Func<SourceText, TrackingPlan?> read, CancellationToken cancellation)
    {
        var plans = ImmutableArray<ProjectPlan>.Empty;
        foreach (var file in options.AdditionalFiles)
        {
            var metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
            if (IsTrue(metadata, Marker) && file.GetText(cancellation) is { } text && read(text) is { } plan)
                plans = plans.Add(new(file.Path, plan, IsTrue(metadata, DefaultMarker)));
        }

        return plans;
    }

    /// <summary>Whether <c>Plan</c> means the file: by its name with or without the extension, and with as many folders as needed.</summary>
    public bool IsNamed(string name) => EndsWith(FilePath, name) || EndsWith(Path.ChangeExtension(FilePath, null), name);

    public Location GetLocation(TextRange range) => Location.Create(
        FilePath,
        new(range.Start, range.Length),
        new(new(range.Line, range.Column), new(range.Line, range.Column + range.Length)));

    private static bool EndsWith(string path, string name) =>
        ('/' + path.Replace('\\', '/')).EndsWith('/' + name.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
