using System.Globalization;
using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;

namespace Identify.Specification;

/// <summary>The picture of how many actions fill a field of their own, by trait and spelling.</summary>
internal static class DestinationChart
{
    private const int LabelWidth = 190;
    private const int RowHeight = 30;
    private const int Top = 64;
    private const double Scale = 5;

    public static int Count(DestinationTable table, ReservedTrait trait, bool isSnakeCase) => table.Actions.Count(action =>
        action.Uses.TryGetValue(trait.Path, out var uses) && (isSnakeCase ? uses.SnakeCase : uses.CamelCase) == TraitUse.OwnField);

    public static string Create(DestinationTable table)
    {
        var rows = TraitSpecification.ReservedTraits
            .Where(trait => trait.Type != TraitType.Object)
            .Select(trait => (trait.Path, Camel: Count(table, trait, isSnakeCase: false), Snake: Count(table, trait, isSnakeCase: true)))
            .OrderByDescending(row => Math.Max(row.Camel, row.Snake))
            .ToList();
        var height = Top + (rows.Count * RowHeight) + 10;
        var width = LabelWidth + (int)(rows.Max(row => Math.Max(row.Camel, row.Snake)) * Scale) + 60;
        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Identify actions that fill a field of their own, by trait and spelling">
            <rect width="{width}" height="{height}" fill="#ffffff"/>
            <text x="10" y="24" font-size="15" fill="#222222">Of {table.Actions.Length} identify actions, how many fill a field of their own</text>
            <rect x="{LabelWidth}" y="38" width="12" height="10" fill="#2f6fb3"/><text x="{LabelWidth + 18}" y="48" fill="#222222">camelCase</text>
            <rect x="{LabelWidth + 110}" y="38" width="12" height="10" fill="#e08a2c"/><text x="{LabelWidth + 128}" y="48" fill="#222222">snake_case</text>
            {string.Join('\n', rows.Select((row, index) => CreateRow(row.Path, row.Camel, row.Snake, Top + (index * RowHeight))))}
            </svg>

            """);
    }

    private static string CreateRow(string path, int camel, int snake, int y) => string.Create(CultureInfo.InvariantCulture, $"""
        <text x="{LabelWidth - 8}" y="{y + 16}" text-anchor="end" fill="#222222">{path}</text>
        <rect x="{LabelWidth}" y="{y}" width="{camel * Scale}" height="11" fill="#2f6fb3"/><text x="{LabelWidth + (camel * Scale) + 4}" y="{y + 10}" font-size="11" fill="#555555">{camel}</text>
        <rect x="{LabelWidth}" y="{y + 12}" width="{snake * Scale}" height="11" fill="#e08a2c"/><text x="{LabelWidth + (snake * Scale) + 4}" y="{y + 22}" font-size="11" fill="#555555">{snake}</text>
        """);
}
