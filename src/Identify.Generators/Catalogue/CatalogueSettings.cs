using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Catalogue;

/// <summary>What the project says about its catalogue.</summary>
/// <param name="IsEnabled">Whether the assembly describes its annotated types.</param>
/// <param name="ProjectDirectory">The directory that the names of source files are relative to, or an empty string.</param>
internal sealed record CatalogueSettings(bool IsEnabled, string ProjectDirectory)
{
    public static CatalogueSettings From(AnalyzerConfigOptions options)
    {
        var isEnabled = options.TryGetValue("build_property.IdentifyCatalogue", out var enabled) && enabled.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);
        return new(isEnabled, isEnabled && options.TryGetValue("build_property.ProjectDir", out var directory) ? directory : "");
    }
}
