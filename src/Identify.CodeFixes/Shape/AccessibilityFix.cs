using Identify.CodeFixes.Editing;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Identify.CodeFixes.Shape;

/// <summary>Makes a type or member, and the types around it, accessible to the rest of the assembly.</summary>
internal static class AccessibilityFix
{
    public static async Task<TraitCodeFix?> FindAsync(TraitCodeFixContext context)
    {
        if (context.GetProperty(DiagnosticProperties.Accessible) is null || context.Symbol is not { IsOverride: false, IsVirtual: false, IsAbstract: false } symbol && context.Symbol is not INamedTypeSymbol)
            return null;

        var widened = GetSelfAndContainers(context.Symbol!).Where(static level => !IsAccessible(level)).ToList();
        if (widened.Count == 0 || !widened.TrueForAll(level => CanBeWidened(level, widened)))
            return null;

        var edits = new SolutionEdits(context);
        foreach (var level in widened)
        {
            foreach (var reference in level.DeclaringSyntaxReferences)
            {
                var syntax = await reference.GetSyntaxAsync(context.CancellationToken).ConfigureAwait(false);
                if ((syntax as MemberDeclarationSyntax ?? syntax.FirstAncestorOrSelf<FieldDeclarationSyntax>()) is not { } declaration
                    || await edits.FindAsync(declaration).ConfigureAwait(false) is not { } file)
                {
                    return null;
                }

                Widen(declaration, level, file);
            }
        }

        return edits.ToFix(GetTitle(widened), "MakeAccessible") with { MustCompile = true };
    }

    private static string GetTitle(List<ISymbol> widened)
    {
        var groups = widened.GroupBy(static level => IsFileLocal(level) ? "" : level.DeclaredAccessibility == Accessibility.Protected ? "protected internal" : "internal");
        var title = Enumeration.Of(groups.Select(static group =>
            (Names: Enumeration.Of(group.Select(static level => $"'{level.Name}'")), Access: group.Key) is var (names, access) && access.Length > 0
                ? $"make {names} {access}"
                : $"remove 'file' from {names}"));
        return char.ToUpperInvariant(title[0]) + title.Substring(1);
    }

    private static IEnumerable<ISymbol> GetSelfAndContainers(ISymbol symbol)
    {
        for (var level = symbol; level is not null; level = level.ContainingType)
            yield return level;
    }

    private static bool IsAccessible(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal
        && !IsFileLocal(symbol)
        && symbol is not IPropertySymbol { GetMethod.DeclaredAccessibility: Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal };

    /// <summary>Roslyn 4.3 has no IsFileLocal; file-local types have mangled metadata names.</summary>
    private static bool IsFileLocal(ISymbol symbol) => symbol is INamedTypeSymbol && symbol.MetadataName.StartsWith("<", StringComparison.Ordinal);

    /// <summary>Whether nothing less accessible appears in the declaration, and the name is free outside of the file.</summary>
    private static bool CanBeWidened(ISymbol symbol, List<ISymbol> widened)
    {
        if (symbol is not INamedTypeSymbol type)
            return GetSignature(symbol).All(IsVisible);

        if (IsFileLocal(type) && type.ContainingNamespace.GetTypeMembers(type.Name, type.Arity).Length > 1)
            return false;

        var exposed = type.GetMembers().Where(static member => member.DeclaredAccessibility != Accessibility.Private && !member.IsImplicitlyDeclared && member is not INamedTypeSymbol);
        return exposed.SelectMany(GetSignature).Concat(type.Interfaces.Where(_ => type.TypeKind == TypeKind.Interface)).Append(type.BaseType).All(IsVisible);

        bool IsVisible(ITypeSymbol? used) => used switch
        {
            IArrayTypeSymbol array => IsVisible(array.ElementType),
            INamedTypeSymbol named => GetSelfAndContainers(named).All(level => IsAccessible(level) || widened.Contains(level.OriginalDefinition, SymbolEqualityComparer.Default))
                && named.TypeArguments.All(IsVisible),
            _ => true,
        };
    }

    private static IEnumerable<ITypeSymbol> GetSignature(ISymbol member) => member switch
    {
        IFieldSymbol field => [field.Type],
        IPropertySymbol property => property.Parameters.Select(static parameter => parameter.Type).Append(property.Type),
        IMethodSymbol method => method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType),
        IEventSymbol @event => [@event.Type],
        _ => [],
    };

    private static void Widen(MemberDeclarationSyntax declaration, ISymbol symbol, SourceEdits edits)
    {
        var modifiers = declaration.Modifiers;
        if (modifiers.FirstOrDefault(static modifier => modifier.ValueText == "file") is { RawKind: not 0 } file)
            edits.RemoveModifier(file);

        var isPrivate = modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.PrivateKeyword));
        var isProtected = modifiers.FirstOrDefault(static modifier => modifier.IsKind(SyntaxKind.ProtectedKeyword));
        if (isPrivate != default)
            edits.Replace(isPrivate.Span, "internal");

        if (isProtected != default && isPrivate != default)
            edits.RemoveModifier(isProtected);
        else if (isProtected != default && !modifiers.Any(SyntaxKind.InternalKeyword))
            edits.Insert(isProtected.Span.End, " internal");

        if (declaration is PropertyDeclarationSyntax { AccessorList: { } accessors }
            && accessors.Accessors.FirstOrDefault(static accessor => accessor.IsKind(SyntaxKind.GetAccessorDeclaration)) is { Modifiers.Count: > 0 } getter)
        {
            foreach (var modifier in getter.Modifiers.Where(static modifier => modifier.ValueText is "private" or "protected" or "internal"))
                edits.RemoveModifier(modifier);
        }

        // A member or nested type without an accessibility modifier is private.
        if (symbol.DeclaredAccessibility == Accessibility.Private && IsFirst(declaration, symbol) && !DeclaresPrivate(symbol))
            edits.Insert(GetModifierPosition(declaration), "internal ");
    }

    private static int GetModifierPosition(MemberDeclarationSyntax declaration) =>
        declaration.AttributeLists.Count > 0 ? declaration.AttributeLists.Last().GetLastToken().GetNextToken().SpanStart : declaration.SpanStart;

    private static bool IsFirst(SyntaxNode declaration, ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences[0] is var first && declaration.Span.Contains(first.Span) && first.SyntaxTree == declaration.SyntaxTree;

    private static bool DeclaresPrivate(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Any(static part =>
        part.GetSyntax().FirstAncestorOrSelf<MemberDeclarationSyntax>()!.Modifiers.Any(SyntaxKind.PrivateKeyword));
}
