using Identify.Generators.Catalogue;

namespace Identify.Generators.Emitting;

/// <summary>Emits the descriptions of annotated types as metadata of the assembly, which no code reads at run time.</summary>
internal static class CatalogueEmitter
{
    public static string Emit(CatalogueModel catalogue)
    {
        var source = new SourceWriter();
        GeneratedFile.Open(source, "the catalogue", namespaceName: "", isAnnotated: false);
        foreach (var schema in catalogue.Schemas)
            source.Line($"[assembly: global::System.Reflection.AssemblyMetadata(\"Identify.Catalogue\", {CSharpText.Quote(schema)})]");

        return source.ToString();
    }
}
