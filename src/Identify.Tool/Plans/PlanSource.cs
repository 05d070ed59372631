using Identify.Generators.Plans;
using Identify.Tool.Catalogue;

namespace Identify.Tool.Plans;

/// <summary>The plan that a file is, or that an assembly's code keeps.</summary>
internal static class PlanSource
{
    /// <param name="path">A plan or an assembly.</param>
    /// <param name="references">Where referenced assemblies are.</param>
    /// <param name="error">Is told what of a plan is not checked.</param>
    public static PlanSchema Read(string path, IEnumerable<string> references, TextWriter error) =>
        Path.GetExtension(path).ToUpperInvariant() is ".DLL" or ".EXE" ? Derive(CatalogueReader.Read(path, references), typeName: null) : PlanFile.Read(path, error);

    /// <summary>The plan that all types keep: a project has one plan for all of its identify calls.</summary>
    /// <param name="catalogue">The types.</param>
    /// <param name="typeName">The full name of the only type to read, or null.</param>
    /// <exception cref="InputException">There is no such type.</exception>
    public static PlanSchema Derive(UserCatalogue catalogue, string? typeName)
    {
        var types = catalogue.Types.Where(type => typeName is null || type.Name == typeName).ToList();
        if (types.Count == 0)
            throw new InputException($"The catalogue has no type '{typeName}'. It has {string.Join(", ", catalogue.Types.Select(type => $"'{type.Name}'"))}.");

        return types.Select(type => PlanReader.Read(type.Schema.GetRawText()).Traits!).Aggregate((left, right) => new PlanUnion().Unite(left, right));
    }
}
