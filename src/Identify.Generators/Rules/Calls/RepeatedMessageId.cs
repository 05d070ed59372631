using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0609: a stamp with a message ID that several calls get, or a message ID that is a constant in a loop.</summary>
internal static class RepeatedMessageId
{
    private const string MessageId = nameof(MessageId);

    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        // Tests write one call and compare it with what they expect.
        if (index.MayAssignUserIds(context.CancellationToken)
            && index.Symbols.Compilation.GetBestTypeByMetadataName("Identify.CallStamp") is { } stamp
            && !TestProjects.Contains(context.Compilation))
        {
            context.RegisterSyntaxNodeAction(node => Check(node, stamp), SyntaxKind.SimpleAssignmentExpression);
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol stamp)
    {
        var syntax = (AssignmentExpressionSyntax)context.Node;
        if (syntax.Left is not (IdentifierNameSyntax { Identifier.ValueText: MessageId } or MemberAccessExpressionSyntax { Name.Identifier.ValueText: MessageId })
            || context.SemanticModel.GetOperation(syntax, context.CancellationToken) is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property }, Value: var value } assignment
            || !SymbolEqualityComparer.Default.Equals(property.ContainingType, stamp))
        {
            return;
        }

        if ((value.ConstantValue is { HasValue: true, Value: string } && IsRepeated(assignment)) || (FindVariable(assignment) is { } variable && IsSharedByCalls(assignment, variable)))
            context.ReportDiagnostic(TraitFinding.CreateDiagnostic(CallDescriptors.RepeatedMessageId, value.Syntax.GetLocation(), DiagnosticProperties.None, value.Syntax.ToString()));
    }

    private static bool IsRepeated(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation)
                return true;
        }

        return false;
    }

    /// <summary>The variable that is declared with the stamp.</summary>
    private static ILocalSymbol? FindVariable(ISimpleAssignmentOperation assignment) =>
        assignment.Parent is IObjectOrCollectionInitializerOperation { Parent: IObjectCreationOperation creation } && FindDeclarator(creation) is { } declarator ? declarator.Symbol : null;

    private static IVariableDeclaratorOperation? FindDeclarator(IOperation creation)
    {
        var parent = creation.Parent;
        while (parent is IConversionOperation or IVariableInitializerOperation)
            parent = parent.Parent;

        return parent as IVariableDeclaratorOperation;
    }

    private static bool IsSharedByCalls(IOperation assignment, ILocalSymbol variable)
    {
        var uses = 0;
        foreach (var operation in LocalVariable.GetRoot(assignment).Descendants())
        {
            switch (operation)
            {
                case ILocalReferenceOperation { Parent: IPropertyReferenceOperation { Property.Name: MessageId, Parent: ISimpleAssignmentOperation } } reference when LocalVariable.IsSame(reference.Local, variable):
                    return false;
                case ILocalReferenceOperation reference when LocalVariable.IsSame(reference.Local, variable) && IsArgument(reference):
                    uses += IsInLoopWithout(reference, assignment) ? 2 : 1;
                    break;
            }
        }

        return uses > 1;
    }

    private static bool IsArgument(IOperation reference)
    {
        var parent = reference.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;

        return parent is IArgumentOperation;
    }

    /// <summary>Whether the use is repeated for one stamp.</summary>
    private static bool IsInLoopWithout(IOperation use, IOperation assignment)
    {
        for (var parent = use.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is ILoopOperation or IAnonymousFunctionOperation)
                return !parent.Syntax.Span.Contains(assignment.Syntax.Span);
        }

        return false;
    }
}
