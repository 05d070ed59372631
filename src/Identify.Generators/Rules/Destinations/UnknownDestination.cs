using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Destinations;

/// <summary>IDFY0805: a name in the team's list that is not a destination's.</summary>
internal sealed class UnknownDestination(TeamDestinations team)
{
    public void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        if (!team.Unknown.IsEmpty)
            context.RegisterSyntaxNodeAction(Report, SyntaxKind.CompilationUnit);
    }

    /// <summary>A name in the source is reported in its file, and one of a setting, which has no place in the source, once.</summary>
    private void Report(SyntaxNodeAnalysisContext context)
    {
        var tree = context.Node.SyntaxTree;
        foreach (var unknown in team.Unknown)
        {
            if (unknown.Location is { } location ? location.SourceTree == tree : tree == context.Compilation.SyntaxTrees.First())
                context.ReportDiagnostic(TraitFinding.CreateDiagnostic(DestinationDescriptors.UnknownDestination, unknown.Location ?? Location.None, DiagnosticProperties.None, unknown.Name, Suggest(unknown.Name)));
        }
    }

    private static string Suggest(string name)
    {
        var key = TraitNames.Fold(name);
        var near = key.Length == 0 ? null : DestinationTable.Default.All.FirstOrDefault(destination =>
            NearMiss.IsOneEdit(TraitNames.Fold(destination.Id), key) || TraitNames.Fold(destination.Name).StartsWith(key, StringComparison.Ordinal));
        return near is null ? "; the names are in the documentation's table" : $"; did you mean '{near.Id}'?";
    }
}
