using Identify.Generators.Specification;

namespace Identify.Specification;

/// <summary>The lines of the constants in the file that the public API analyzer compares with the assembly.</summary>
internal static class PublicApi
{
    private const string ClassName = "Identify.ReservedTraits";
    private const string ConstantPrefix = "const " + ClassName + ".";

    /// <summary>Replaces the constants' lines where they are, and leaves all other lines alone.</summary>
    public static string Update(IReadOnlyList<string> unshipped, IReadOnlyList<string> shipped)
    {
        var classes = CreateClassLines().Except(shipped).Order(StringComparer.Ordinal);
        var constants = CreateConstantLines().Except(shipped).Order(StringComparer.Ordinal);
        var lines = Replace(Replace(unshipped, ClassName, classes), ConstantPrefix, constants);
        return string.Join('\n', lines) + "\n";
    }

    private static List<string> Replace(IReadOnlyList<string> lines, string prefix, IEnumerable<string> replacement)
    {
        var kept = lines.Where(line => !line.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var index = lines.TakeWhile(line => !line.StartsWith(prefix, StringComparison.Ordinal)).Count();
        kept.InsertRange(index, replacement);
        return kept;
    }

    private static IEnumerable<string> CreateClassLines() =>
        [ClassName, .. TraitSpecification.ReservedObjects.Select(parent => $"{ClassName}.{parent.MemberScope.ConstantsClass}")];

    private static IEnumerable<string> CreateConstantLines() =>
        TraitSpecification.ReservedTraits.Select(trait => $"{ConstantPrefix}{trait.Constant} = \"{trait.Name}\" -> string!");
}
