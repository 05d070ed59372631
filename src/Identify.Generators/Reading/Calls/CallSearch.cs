using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>Finds calls in a file by the name of what they call. It searches the text, since creating all nodes of all files takes much longer.</summary>
internal static class CallSearch
{
    /// <summary>The invocations of methods with these names, the creations of objects of types with these names, and for <c>new</c> those that leave out the type.</summary>
    public static IEnumerable<ExpressionSyntax> Find(SyntaxTree tree, IEnumerable<string> names, CancellationToken cancellation)
    {
        var text = tree.GetText(cancellation).ToString();
        foreach (var name in names)
        {
            for (var start = text.IndexOf(name, StringComparison.Ordinal); start >= 0; start = text.IndexOf(name, start + name.Length, StringComparison.Ordinal))
            {
                if (IsFollowedByArguments(text, start + name.Length) && FindCall(tree.GetRoot(cancellation).FindToken(start), name) is { } call)
                    yield return call;
            }
        }
    }

    /// <summary>The invocations among the calls that are found in each file. Only files that have any are bound.</summary>
    public static IEnumerable<IInvocationOperation> BindInvocations(Compilation compilation, Func<SyntaxTree, IEnumerable<ExpressionSyntax>> find)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            SemanticModel? model = null;
            foreach (var syntax in find(tree))
            {
#pragma warning disable RS1030 // The calls may be in any file, and there are few.
                model ??= compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                if (model.GetOperation(syntax) is IInvocationOperation call)
                    yield return call;
            }
        }
    }

    private static bool IsFollowedByArguments(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;

        // The slash begins a comment.
        return position < text.Length && text[position] is '(' or '<' or '/';
    }

    private static ExpressionSyntax? FindCall(SyntaxToken token, string name)
    {
        if (token.ValueText != name)
            return null;

        if (token.Parent is ImplicitObjectCreationExpressionSyntax untyped)
            return untyped;

        var called = token.Parent;
        while (called?.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax)
            called = called.Parent;

        return called?.Parent switch
        {
            InvocationExpressionSyntax invocation when invocation.Expression == called => invocation,
            ObjectCreationExpressionSyntax typed when typed.Type == called => typed,
            _ => null,
        };
    }
}
