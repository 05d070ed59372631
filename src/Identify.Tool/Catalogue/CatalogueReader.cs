namespace Identify.Tool.Catalogue;

/// <summary>Collects the catalogue of an assembly and of those that it references.</summary>
internal static class CatalogueReader
{
    /// <summary>The assembly of the product's runtime, which only projects with annotated types need.</summary>
    private const string Runtime = "Identify";

    /// <param name="path">The assembly.</param>
    /// <param name="directories">Where referenced assemblies are, besides the assembly's own directory.</param>
    /// <exception cref="InputException">The file is not an assembly, or neither it nor a referenced one has a catalogue.</exception>
    public static UserCatalogue Read(string path, params IEnumerable<string> directories)
    {
        var folders = directories.Prepend(Path.GetDirectoryName(Path.GetFullPath(path))!).ToList();
        var root = AssemblyFile.Read(path);
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { root.Name };
        var queue = new Queue<AssemblyFile>([root]);
        var types = new List<CatalogueType>();
        var uncovered = new List<string>();
        while (queue.TryDequeue(out var assembly))
        {
            types.AddRange(assembly.Schemas.Select(schema => SchemaDescription.Read(schema, assembly.Name)));
            if (assembly.Schemas.Count == 0 && assembly.References.Contains(Runtime))
                uncovered.Add(assembly.Name);

            foreach (var reference in assembly.References.Where(met.Add))
            {
                if (folders.Select(folder => Path.Combine(folder, reference + ".dll")).FirstOrDefault(File.Exists) is { } file)
                    queue.Enqueue(AssemblyFile.Read(file));
            }
        }

        if (types.Count == 0)
        {
            throw new InputException($"'{path}' has no catalogue, and neither have the assemblies that it references. "
                + "Set <IdentifyCatalogue>true</IdentifyCatalogue> in the projects with annotated types, and build again.");
        }

        return new(
            root.Name,
            [.. types.OrderBy(type => type.Name, StringComparer.Ordinal)],
            [.. uncovered.Where(name => name != root.Name || types.TrueForAll(type => type.Assembly != name)).Order(StringComparer.Ordinal)]);
    }
}
