using System.Text.Json.Nodes;
using Identify.Generators.Specification;
using Identify.Readers;

namespace Identify.Specification;

/// <summary>The table of what destinations read, measured with the destinations' own code.</summary>
internal static class MeasuredDestinations
{
    private const string Package = "@segment/action-destinations";

    /// <param name="root">The directory of the solution.</param>
    public static string GetPath(string root) => Path.Combine(root, "src", "Identify.Generators", "Specification", "Destinations", "Destinations.tsv");

    /// <summary>The version of the package that the table was measured with.</summary>
    public static string GetVersion(string root) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(GetScripts(root), "package.json")))!["dependencies"]![Package]!.GetValue<string>();

    /// <param name="root">The directory of the solution.</param>
    /// <param name="version">The version of the package to install, such as <c>latest</c>; null for the one in the lock file.</param>
    public static async Task UpdateAsync(string root, string? version)
    {
        var scripts = GetScripts(root);
        if (version is not null)
            await NodeScripts.UpgradeAsync(scripts, Package, version, CancellationToken.None);
        if (await NodeScripts.InstallAsync(scripts, CancellationToken.None) is { } obstacle)
            throw new InvalidOperationException(obstacle);

        var traits = string.Join(',', TraitSpecification.ReservedTraits.Select(trait => trait.Path));
        await NodeScripts.RunAsync(scripts, "destination-table.js", [traits, GetPath(root)], "UTC", CancellationToken.None);
    }

    private static string GetScripts(string root) => Path.Combine(root, "tests", "Identify.Readers", "Node");
}
