using System.Collections.Immutable;
using System.Composition;
using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.CodeFixes;

/// <summary>Makes a type, and those around it, accessible to the generated code.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeAccessibleFix)), Shared]
public sealed class MakeAccessibleFix : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(Descriptors.UnusableType.Id);

    internal override async Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context)
    {
        if (context.Find(DiagnosticProperties.Accessible) is null)
            return ImmutableArray<Repair>.Empty;

        var edits = new Dictionary<SyntaxTree, SourceEdits>();
        for (var level = context.Symbol as INamedTypeSymbol; level is not null; level = level.ContainingType)
        {
            foreach (var reference in level.DeclaringSyntaxReferences)
            {
                if (await reference.GetSyntaxAsync(context.Cancellation).ConfigureAwait(false) is not TypeDeclarationSyntax declaration)
                    continue;

                if (!edits.TryGetValue(declaration.SyntaxTree, out var file))
                {
                    if (await context.EditAsync(declaration).ConfigureAwait(false) is not { } found)
                        return ImmutableArray<Repair>.Empty;

                    edits.Add(declaration.SyntaxTree, file = found);
                }

                MakeAccessible(declaration, level, file);
            }
        }

        var repair = RepairContext.Make("Make the type accessible", "MakeAccessible", [.. edits.Values]);
        return await Compiles.AfterAsync(repair, context).ConfigureAwait(false) ? ImmutableArray.Create(repair) : ImmutableArray<Repair>.Empty;
    }

    private static void MakeAccessible(TypeDeclarationSyntax declaration, INamedTypeSymbol type, SourceEdits edits)
    {
        var modifiers = declaration.Modifiers;
        if (modifiers.FirstOrDefault(static modifier => modifier.ValueText == "file") is { RawKind: not 0 } file)
            Remove(file, edits);

        var isPrivate = modifiers.Any(SyntaxKind.PrivateKeyword);
        if (isPrivate)
            edits.Replace(modifiers.First(static modifier => modifier.IsKind(SyntaxKind.PrivateKeyword)).Span, "internal");

        var isProtected = modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.ProtectedKeyword));
        if (isProtected != default && isPrivate)
            Remove(isProtected, edits);
        else if (isProtected != default && !modifiers.Any(SyntaxKind.InternalKeyword))
            edits.Insert(isProtected.Span.End, " internal");

        // A nested type is private where none of its parts says anything.
        if (type.DeclaredAccessibility == Accessibility.Private && !isPrivate && IsFirst(declaration, type) && !SaysSo(type))
            edits.Insert(modifiers.Count > 0 ? modifiers[0].SpanStart : declaration.Keyword.SpanStart, "internal ");
    }

    private static bool IsFirst(TypeDeclarationSyntax declaration, INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences[0] is var first && first.Span == declaration.Span && first.SyntaxTree == declaration.SyntaxTree;

    private static bool SaysSo(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(static part =>
        part.GetSyntax() is TypeDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PrivateKeyword));

    private static void Remove(SyntaxToken modifier, SourceEdits edits) =>
        edits.Replace(TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart), "");
}
