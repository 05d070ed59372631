using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.Generators.Reading;

/// <summary>
/// What other source generators write. The generator's own compilation does not contain it, the one that the rules analyze does.
/// The compiler puts the files of all generators into one folder: <c>folder/assembly/generator/file</c>.
/// </summary>
internal sealed class GeneratedSource
{
    private static readonly string OwnFolder = $"{typeof(IdentifyGenerator).Assembly.GetName().Name}/{typeof(IdentifyGenerator).FullName}/";

    private readonly HashSet<SyntaxTree> _files = [];

    public GeneratedSource(Compilation compilation)
    {
        // If this generator wrote nothing, nothing is sent anyway.
        if (FindFolder(compilation) is not { } folder)
            return;

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (IsOtherGenerators(Normalize(tree.FilePath), folder))
                _files.Add(tree);
        }
    }

    /// <summary>Whether other generators alone declare the symbol.</summary>
    public bool Declares(ISymbol symbol)
    {
        if (_files.Count == 0 || symbol.IsImplicitlyDeclared)
            return false;

        var references = symbol.DeclaringSyntaxReferences;
        return references.Length > 0 && references.All(reference => _files.Contains(reference.SyntaxTree));
    }

    /// <summary>Whether the type is a string, a collection or the like only because of what another generator adds to it.</summary>
    public bool Completes(TypeShape shape)
    {
        if (_files.Count == 0 || shape.Kind is ShapeKind.Leaf or ShapeKind.Enum || shape.Type is not INamedTypeSymbol type)
            return false;

        if (Declares(type))
            return true;

        var references = type.DeclaringSyntaxReferences;
        return shape.Kind is not (ShapeKind.Object or ShapeKind.Unsupported)
            && references.Any(reference => _files.Contains(reference.SyntaxTree))
            && references.All(reference => _files.Contains(reference.SyntaxTree) || reference.GetSyntax() is TypeDeclarationSyntax { BaseList: null });
    }

    private static string? FindFolder(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Reverse()) // generated files come last
        {
            if (Normalize(tree.FilePath) is var path && path.IndexOf(OwnFolder, StringComparison.Ordinal) is >= 0 and var start)
                return path.Substring(0, start);
        }

        return null;
    }

    private static bool IsOtherGenerators(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal)
        && (folder.Length > 0 || !Path.IsPathRooted(path))
        && path.IndexOf(OwnFolder, folder.Length, StringComparison.Ordinal) != folder.Length
        && path.IndexOf('/', folder.Length) is >= 0 and var assembly
        && path.IndexOf('/', assembly + 1) >= 0;

    private static string Normalize(string path) => path.Replace('\\', '/');
}
