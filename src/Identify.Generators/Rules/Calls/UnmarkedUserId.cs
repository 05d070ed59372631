using Identify.Generators.Reading;
using Identify.Generators.Rules.Ids;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Calls;

/// <summary>IDFY0610: a call that does not compile because no member of the annotated type is marked as ID.</summary>
internal static class UnmarkedUserId
{
    public static void Register(CompilationStartAnalysisContext context, AnnotatedTypeIndex index)
    {
        if (index.HasTypes(context.CancellationToken))
            context.RegisterSyntaxNodeAction(node => Check(node, index), SyntaxKind.InvocationExpression);
    }

    private static void Check(SyntaxNodeAnalysisContext context, AnnotatedTypeIndex index)
    {
        if (((InvocationExpressionSyntax)context.Node).Expression is not MemberAccessExpressionSyntax { Name: { Identifier.ValueText: "WriteIdentify" or "TryWriteIdentify" or "ToIdentifyJson" } name, Expression: var receiver }
            || context.SemanticModel.GetSymbolInfo(context.Node, context.CancellationToken).Symbol is not null
            || context.SemanticModel.GetTypeInfo(receiver, context.CancellationToken).Type is not INamedTypeSymbol type
            || index.FindGraphs(type, context.CancellationToken).FirstOrDefault(graph => SymbolEqualityComparer.Default.Equals(graph.Root.Type, type)) is not { Root: { } root }
            || root.Members.Any(static member => member.IsUserId || member.IsAnonymousId)
            || HasIdentity(context))
        {
            return;
        }

        var advice = UserIds.FindDatabaseId(root) is { } id ? $"mark '{id.OwnName}' with [UserId]" : "mark the database ID with [UserId]";
        context.ReportDiagnostic(TraitFinding.CreateDiagnostic(
            CallDescriptors.UnmarkedUserId, name.GetLocation(), DiagnosticProperties.None, name.Identifier.ValueText, type.ToPlainName(), advice));
    }

    private static bool HasIdentity(SyntaxNodeAnalysisContext context) =>
        ((InvocationExpressionSyntax)context.Node).ArgumentList.Arguments.Any(argument =>
            context.SemanticModel.GetTypeInfo(argument.Expression, context.CancellationToken).Type is { Name: "UserIdentity" });
}
