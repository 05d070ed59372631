using Identify.Generators.Specification;

namespace Identify.Specification;

/// <summary>The lines of the constants in the file that the public API analyzer compares with the assembly.</summary>
internal static class PublicApi
{
    private const string ClassName = "Identify.ReservedTraits";

    public static string Update(IReadOnlyList<string> unshipped, IReadOnlyList<string> shipped)
    {
        var lines = unshipped.Skip(1)
            .Where(line => !line.Contains(ClassName, StringComparison.Ordinal))
            .Concat(CreateLines().Except(shipped))
            .Order(StringComparer.Ordinal);
        return string.Join('\n', lines.Prepend(unshipped[0])) + "\n";
    }

    private static IEnumerable<string> CreateLines() =>
    [
        ClassName,
        .. TraitSpecification.ReservedObjects.Select(parent => $"{ClassName}.{parent.MemberScope.ConstantsClass}"),
        .. TraitSpecification.ReservedTraits.Select(trait => $"const {ClassName}.{trait.Constant} = \"{trait.Name}\" -> string!"),
    ];
}
