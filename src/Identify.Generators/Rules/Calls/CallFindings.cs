using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Calls;

/// <summary>Takes what rules say about a call.</summary>
/// <param name="reader">The reader of the compilation's calls.</param>
/// <param name="context">The context of the call's file.</param>
internal readonly struct CallFindings(CallReader reader, SemanticModelAnalysisContext context)
{
    /// <summary>The setting in <c>.editorconfig</c> that has the IDs in tests checked, too.</summary>
    private const string CheckTestIds = "idfy_check_test_ids";

    public KnownSymbols Symbols => reader.Symbols;

    public SdkIndex Sdks => reader.Sdks;

    /// <summary>Whether made-up IDs are wrong. In tests they are the rule.</summary>
    public bool ExpectsRealIds => !reader.IsTestProject
        || (context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.SemanticModel.SyntaxTree).TryGetValue(CheckTestIds, out var value) && bool.TryParse(value, out var isSet) && isSet);

    public void Add(DiagnosticDescriptor descriptor, IOperation place, params string[] arguments) =>
        Add(descriptor, place, DiagnosticProperties.None, arguments);

    public void Add(DiagnosticDescriptor descriptor, IOperation place, ImmutableDictionary<string, string?> properties, params string[] arguments) =>
        context.ReportDiagnostic(TraitFinding.CreateDiagnostic(descriptor, place.Syntax.GetLocation(), properties, arguments));
}
