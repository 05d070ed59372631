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

    /// <summary>The folder, or null if this generator wrote nothing: then nothing is sent anyway.</summary>
    private readonly string? _folder;

    public GeneratedSource(Compilation compilation)
    {
        foreach (var tree in compilation.SyntaxTrees.Reverse()) // generated files come last
        {
            if (Normalize(tree.FilePath) is var path && path.IndexOf(OwnFolder, StringComparison.Ordinal) is >= 0 and var start)
            {
                _folder = path.Substring(0, start);
                break;
            }
        }
    }

    /// <summary>Whether other generators alone declare the symbol.</summary>
    public bool Declares(ISymbol symbol)
    {
        if (_folder is null || symbol.IsImplicitlyDeclared)
            return false;

        var references = symbol.DeclaringSyntaxReferences;
        return references.Length > 0 && references.All(reference => IsGenerated(reference.SyntaxTree));
    }

    /// <summary>Whether the type is a string, a collection or the like only because of what another generator adds to it.</summary>
    public bool Completes(TypeShape shape)
    {
        if (_folder is null || shape.Kind is ShapeKind.Leaf or ShapeKind.Enum || shape.Type is not INamedTypeSymbol type)
            return false;

        if (Declares(type))
            return true;

        var references = type.DeclaringSyntaxReferences;
        return shape.Kind is not (ShapeKind.Object or ShapeKind.Unsupported)
            && references.Any(reference => IsGenerated(reference.SyntaxTree))
            && references.All(reference => IsGenerated(reference.SyntaxTree) || reference.GetSyntax() is TypeDeclarationSyntax { BaseList: null });
    }

    private bool IsGenerated(SyntaxTree tree)
    {
        var path = Normalize(tree.FilePath);
        if (!path.StartsWith(_folder!, StringComparison.Ordinal) || (_folder!.Length == 0 && Path.IsPathRooted(path)))
            return false;

        var rest = path.Substring(_folder.Length);
        return rest.Count(static character => character == '/') >= 2 && !rest.StartsWith(OwnFolder, StringComparison.Ordinal);
    }

    private static string Normalize(string path) => path.Replace('\\', '/');
}
