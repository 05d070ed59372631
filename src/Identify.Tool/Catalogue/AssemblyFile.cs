using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Identify.Tool.Catalogue;

/// <summary>What the tool reads of an assembly. Its code is never loaded.</summary>
/// <param name="Name">The assembly's simple name.</param>
/// <param name="References">The simple names of the assemblies that it references.</param>
/// <param name="Schemas">What the assembly says about its annotated types, as JSON Schema.</param>
internal sealed record AssemblyFile(string Name, IReadOnlyList<string> References, IReadOnlyList<string> Schemas)
{
    private const string Key = "Identify.Catalogue";

    /// <exception cref="InputException">The file is not a .NET assembly.</exception>
    public static AssemblyFile Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            using var image = new PEReader(file);
            if (!image.HasMetadata)
                throw new BadImageFormatException("The file has no metadata.");

            var metadata = image.GetMetadataReader();
            return new(
                metadata.GetString(metadata.GetAssemblyDefinition().Name),
                [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))],
                [.. FindSchemas(metadata)]);
        }
        catch (Exception exception) when (exception is BadImageFormatException or InvalidOperationException)
        {
            throw new InputException($"'{path}' is not a .NET assembly.", exception);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException($"There is no file '{path}'.", exception);
        }
    }

    private static IEnumerable<string> FindSchemas(MetadataReader metadata)
    {
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (!IsAssemblyMetadata(metadata, attribute))
                continue;

            // Two strings, after a number that every attribute starts with.
            var value = metadata.GetBlobReader(attribute.Value);
            if (value.ReadUInt16() == 1 && value.ReadSerializedString() == Key && value.ReadSerializedString() is { } schema)
                yield return schema;
        }
    }

    private static bool IsAssemblyMetadata(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;

        var parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference
            && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, "AssemblyMetadataAttribute");
    }
}
