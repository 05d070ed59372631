using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Shape;

/// <summary>IDFY0408: a generated method called on an object of a derived class, whose own members are not sent.</summary>
internal static class DerivedMembers
{
    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        if (index.MayAssignUserIds(context.CancellationToken))
            context.RegisterOperationAction(call => Check(call, index.Symbols), OperationKind.Invocation);
    }

    private static void Check(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (!call.TargetMethod.IsExtensionMethod
            || call.Arguments.IsEmpty
            || call.Arguments[0].Value is not IConversionOperation { IsImplicit: true, Operand.Type: INamedTypeSymbol { TypeKind: TypeKind.Class } derived } receiver
            || receiver.Type is not INamedTypeSymbol { TypeKind: TypeKind.Class } annotated
            || !IsGenerated(call.TargetMethod.ContainingType))
        {
            return;
        }

        var members = FindOwnMembers(derived, annotated, symbols);
        if (members.Count > 0)
        {
            context.ReportDiagnostic(TraitFinding.CreateDiagnostic(
                ShapeDescriptors.DerivedMembers,
                receiver.Syntax.GetLocation(),
                DiagnosticProperties.None,
                derived.ToPlainName(),
                string.Join(", ", members.Select(static name => $"'{name}'")),
                annotated.ToPlainName()));
        }
    }

    private static bool IsGenerated(INamedTypeSymbol type) => type.GetAttributes().Any(static attribute =>
        attribute is { AttributeClass.Name: "GeneratedCodeAttribute", ConstructorArguments: [{ Value: "Identify.Generators" }, ..] });

    private static List<string> FindOwnMembers(INamedTypeSymbol derived, INamedTypeSymbol annotated, KnownSymbols symbols)
    {
        var members = new List<string>();
        for (var level = derived; level is not null && !SymbolEqualityComparer.Default.Equals(level, annotated); level = level.BaseType)
        {
            members.AddRange(level.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property is { IsStatic: false, IsIndexer: false, IsOverride: false, DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public }
                    && !MemberReader.GetAttributes(property).Has(symbols.TraitIgnore))
                .Select(static property => property.Name));
        }

        return members;
    }
}
