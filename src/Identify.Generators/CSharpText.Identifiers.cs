using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators;

internal static partial class CSharpText
{
    /// <summary>The identifier, escaped if it is a keyword.</summary>
    public static string ToIdentifier(this string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;
}
