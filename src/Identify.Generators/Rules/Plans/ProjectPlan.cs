using System.Collections.Immutable;
using Identify.Generators.Plans;
using Identify.Generators.Reading;
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

    /// <summary>The plan for a type.</summary>
    /// <param name="plans">The plans of the project.</param>
    /// <param name="name">
    /// The plan's name as the type gives it: that of the file with or without the extension, and with as many folders as needed. Empty if the
    /// type has no plan, null if it does not choose.
    /// </param>
    public static ProjectPlan? Choose(ImmutableArray<ProjectPlan> plans, string? name) => name switch
    {
        null => plans.Length == 1 ? plans[0] : plans.FirstOrDefault(static plan => plan.IsDefault),
        "" => null,
        _ => plans.FirstOrDefault(plan => EndsWith(plan.FilePath, name) || EndsWith(Path.ChangeExtension(plan.FilePath, null), name)),
    };

    /// <summary>The name of the plan that the annotation of a type chooses.</summary>
    public static string? GetName(AttributeData? annotation) => annotation.GetNamed("Plan").Value as string;

    public Location GetLocation(TextRange range) => Location.Create(
        FilePath,
        new(range.Start, range.Length),
        new(new(range.Line, range.Column), new(range.Line, range.Column + range.Length)));

    private static bool EndsWith(string path, string name) =>
        ('/' + path.Replace('\\', '/')).EndsWith('/' + name.Replace('\\', '/'), StringComparison.OrdinalIgnoreCase);

    private static bool IsTrue(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
