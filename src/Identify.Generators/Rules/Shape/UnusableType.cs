using System.Collections.Immutable;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0401: an annotated type that generated code cannot name or read.</summary>
internal static class UnusableType
{
    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        var symbols = index.Symbols;
        context.RegisterSymbolAction(
            symbol =>
            {
                var type = (INamedTypeSymbol)symbol.Symbol;
                if (type.GetAttributes().Has(symbols.IdentifyTraits))
                    Check(type, symbols, type.GetReportLocation(symbols), symbol.ReportDiagnostic);
            },
            SymbolKind.NamedType);
        context.RegisterSyntaxNodeAction(
            unit =>
            {
                foreach (var attribute in index.FindAssemblyAttributes(unit))
                {
                    if (attribute.GetAnnotatedType() is { } type && (type is not INamedTypeSymbol || ExternalTypes.IsFirst(attribute, symbols)))
                        Check(type, symbols, attribute.GetLocation(), unit.ReportDiagnostic);
                }
            },
            SyntaxKind.CompilationUnit);
    }

    private static void Check(ITypeSymbol type, KnownSymbols symbols, Location? location, Action<Diagnostic> report)
    {
        if (AnnotatedType.Check(type, symbols) is not (not UnsupportedReason.None and var unsupported) || type.IsUnknown() || location is null)
            return;

        var (reason, remedy) = Explain(unsupported);
        report(TraitFinding.CreateDiagnostic(
            ShapeDescriptors.UnusableType, location, GetProperties(unsupported), type.ToMinimalName(), reason, remedy));
    }

    private static ImmutableDictionary<string, string?> GetProperties(UnsupportedReason reason) =>
        reason is UnsupportedReason.Inaccessible or UnsupportedReason.FileLocal ? DiagnosticProperties.With(DiagnosticProperties.Accessible, "") : DiagnosticProperties.None;

    private static (string Reason, string Remedy) Explain(UnsupportedReason reason) => reason switch
    {
        UnsupportedReason.Static => ("static and has no instances", "annotate a class, struct, record or interface"),
        UnsupportedReason.RefStruct => ("a ref struct, which cannot be a type argument", "make it an ordinary struct or a class"),
        UnsupportedReason.OpenGeneric => ("an open generic type", "annotate one with all type arguments given, such as a derived class"),
        UnsupportedReason.FileLocal => ("local to its file", "remove the modifier 'file'"),
        UnsupportedReason.Obsolete => ("obsolete as an error, so that no code may use it", "make it a warning, or remove [IdentifyTraits]"),
        UnsupportedReason.Inaccessible => ("not accessible to the rest of its assembly", "make it and the types around it at least internal"),
        UnsupportedReason.AmbiguousName => ("not the only type that its full name can mean here", "reference its assembly without an extern alias, or annotate a type of your own"),
        UnsupportedReason.StaticAbstract => ("an interface with static abstract members, which cannot be a type argument", "annotate a type that implements it"),
        UnsupportedReason.GeneratedElsewhere => ("annotated in a referenced assembly, whose generated methods can be used here too", "remove the attribute"),
        _ => ("a plain value rather than an object with members", "annotate a class, struct, record or interface"),
    };
}
