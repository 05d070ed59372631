using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Identify.CodeFixes.Editing;

/// <summary>Offers the repairs of one kind, for one fault or for all of them at once.</summary>
public abstract class RepairProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var repair in await FindRepairsAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                var changes = new ChangeSet();
                changes.Add(repair);
                var action = CodeAction.Create(
                    repair.Title,
                    cancellation => changes.ApplyAsync(context.Document.Project.Solution, cancellation),
                    GetKey(diagnostic, repair));
                context.RegisterCodeFix(action, diagnostic);
            }
        }
    }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => AllRepairsProvider.Instance;

    /// <summary>What fix-all goes by.</summary>
    internal static string GetKey(Diagnostic diagnostic, Repair repair) => $"{diagnostic.Id}:{repair.Kind}";

    /// <summary>Whether the key is of a repair for one of the rules.</summary>
    internal static bool IsKeyOf(string? key, IEnumerable<string> ids) => key is not null && ids.Contains(key.Split(':')[0]);

    internal async Task<ImmutableArray<Repair>> FindRepairsAsync(Document document, Diagnostic diagnostic, CancellationToken cancellation)
    {
        // A diagnostic without properties stands for something that this source does not declare. That of another rule comes
        // from dotnet format, which asks for any of the analyzer's.
        if (diagnostic.Properties.IsEmpty || !FixableDiagnosticIds.Contains(diagnostic.Id) || await RepairContext.CreateAsync(document, diagnostic, cancellation).ConfigureAwait(false) is not { } context)
            return ImmutableArray<Repair>.Empty;

        return await FindRepairsAsync(context).ConfigureAwait(false);
    }

    /// <summary>The repairs that can be made, best first.</summary>
    internal abstract Task<ImmutableArray<Repair>> FindRepairsAsync(RepairContext context);
}
