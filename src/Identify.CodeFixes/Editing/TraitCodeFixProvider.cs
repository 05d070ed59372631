using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Editing;

/// <summary>Offers the fixes of one kind, for one diagnostic or for all of them at once.</summary>
public abstract class TraitCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in await FindFixesAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
                context.RegisterCodeFix(new TraitCodeAction(fix, context.Document.Project.Solution, GetEquivalenceKey(diagnostic, fix)), diagnostic);
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => TraitFixAllProvider.Instance;

    internal static string GetEquivalenceKey(Diagnostic diagnostic, TraitCodeFix fix) => $"{diagnostic.Id}:{fix.Kind}";

    /// <summary>Whether the key belongs to a fix for one of the rules.</summary>
    internal static bool IsKeyOf(string? key, IEnumerable<string> ids) => key is not null && ids.Contains(key.Split(':')[0]);

    internal async Task<ImmutableArray<TraitCodeFix>> FindFixesAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // Without properties there is nothing to fix in this source. dotnet format may pass diagnostics of other rules.
        if (diagnostic.Properties.IsEmpty
            || !FixableDiagnosticIds.Contains(diagnostic.Id)
            || await TraitCodeFixContext.CreateAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { } context)
        {
            return ImmutableArray<TraitCodeFix>.Empty;
        }

        var fixes = await FindFixesAsync(context).ConfigureAwait(false);
        return fixes.OfType<TraitCodeFix>().ToImmutableArray();
    }

    /// <summary>The fixes that apply, best first; <see langword="null"/> for one that does not.</summary>
    /// <remarks>Opening the light bulb runs this, so it may bind single expressions of the diagnostic's document, but compiles nothing.</remarks>
    internal abstract Task<IEnumerable<TraitCodeFix?>> FindFixesAsync(TraitCodeFixContext context);
}
