using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0101 and IDFY0102: a user id that changes during the user's lifetime.</summary>
internal static class ChangingUserId
{
    private const string NoDatabaseId = "mark the user's database id with [UserId] and send this as a trait";

    /// <summary>The property of a <c>MailAddress</c> that is its text; any other address has one of that name, too.</summary>
    private const string MailAddressText = "Address";

    private static readonly ChangingName Email = TraitSpecification.FindChangingName("email")!;
    private static readonly ChangingName Phone = TraitSpecification.FindChangingName("phone")!;

    public static void Check(AnnotatedTypeGraph call, FaultReport faults)
    {
        foreach (var member in call.Root.Members)
        {
            if (!member.IsUserId || Find(member.Symbol, member.Type, call.Symbols) is not { } changing)
                continue;

            var id = UserIds.FindDatabaseId(call, except: member);
            var repair = id is null || !faults.IsOwn(id.Symbol) ? DiagnosticProperties.None : DiagnosticProperties.With(DiagnosticProperties.DatabaseId, id.Symbol.GetDocumentationCommentId());
            var remedy = id is null ? NoDatabaseId : $"move [UserId] to '{id.Symbol.Name}'";
            faults.Add(GetRule(changing), call.Root, member, repair, remedy, changing.Meaning);
        }
    }

    /// <summary>Sees <c>Id = email</c> in a constructor, also in a tuple, and <c>new Customer { Id = user.Email }</c>.</summary>
    public static void CheckAssignment(SyntaxNodeAnalysisContext context, KnownSymbols symbols, AnnotatedCalls calls)
    {
        if (!calls.HaveUserIds)
            return;

        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (assignment is not { Left: TupleExpressionSyntax targets, Right: TupleExpressionSyntax values })
        {
            CheckAssignment(context, assignment.Left, assignment.Right, symbols);
            return;
        }

        for (var i = 0; i < targets.Arguments.Count && i < values.Arguments.Count; i++)
            CheckAssignment(context, targets.Arguments[i].Expression, values.Arguments[i].Expression, symbols);
    }

    private static void CheckAssignment(SyntaxNodeAnalysisContext context, ExpressionSyntax left, ExpressionSyntax right, KnownSymbols symbols)
    {
        // The name first: binding costs, and hardly any assignment gets further than here.
        if (ValueOrigin.FindName(right) is not { } name || (name == MailAddressText ? Email : TraitSpecification.FindChangingName(name)) is not { } changing)
            return;

        var target = context.SemanticModel.GetSymbolInfo(left, context.CancellationToken).Symbol;
        if (target is IPropertySymbol or IFieldSymbol
            && MemberReader.GetAttributes(target).Has(symbols.UserId)
            && context.SemanticModel.GetTypeInfo(right, context.CancellationToken).Type is { } type
            && IsText(type, symbols)
            && (name != MailAddressText || IsMailAddress(context.SemanticModel.GetSymbolInfo(right, context.CancellationToken).Symbol?.ContainingType, symbols))
            && Find(target, type, symbols) is null)
        {
            var remedy = $"set '{target.ToPlainName()}' to the user's database id";
            context.ReportDiagnostic(Diagnostic.Create(
                GetRule(changing), right.GetLocation(), right.ToString(), remedy, changing.Meaning));
        }
    }

    private static DiagnosticDescriptor GetRule(ChangingName changing) =>
        changing.Trait == Email.Trait ? Descriptors.EmailAsUserId : Descriptors.ChangingUserId;

    /// <summary>What a member holds by its declaration, its names, or the member that it returns.</summary>
    private static ChangingName? Find(ISymbol member, ITypeSymbol type, KnownSymbols symbols)
    {
        if (FindDeclared(member, type, symbols) is { } declared)
            return declared;
        if (!IsText(type, symbols))
            return null;

        return (MemberReader.GetAttributes(member).Find(symbols.TraitName).GetText() is { } trait ? TraitSpecification.FindChangingName(trait) : null)
            ?? TraitSpecification.FindChangingName(member.Name)
            ?? FindReturned(member, symbols);
    }

    private static ChangingName? FindDeclared(ISymbol member, ITypeSymbol type, KnownSymbols symbols)
    {
        var attributes = MemberReader.GetAttributes(member);
        if (attributes.Has(symbols.EmailAddress) || IsMailAddress(type, symbols))
            return Email;

        return attributes.Has(symbols.Phone) ? Phone : null;
    }

    private static ChangingName? FindReturned(ISymbol member, KnownSymbols symbols)
    {
        if (ValueOrigin.FindReturned(member) is not { } value || ValueOrigin.FindName(value) is not { } name)
            return null;
        if (TraitSpecification.FindChangingName(name) is { } changing)
            return changing;

        var origin = name == MailAddressText && value is MemberAccessExpressionSyntax access ? ValueOrigin.FindName(access.Expression) : name;
        for (var level = member.ContainingType; level is not null && origin is not null; level = level.BaseType)
        {
            switch (level.GetMembers(origin).FirstOrDefault())
            {
                case IPropertySymbol property:
                    return FindDeclared(property, property.Type, symbols);
                case IFieldSymbol field:
                    return FindDeclared(field, field.Type, symbols);
            }
        }

        return null;
    }

    private static bool IsMailAddress(ITypeSymbol? type, KnownSymbols symbols) =>
        type is not null && type.Name == "MailAddress" && symbols.FindLeafType(type) is not null;

    /// <summary>GUIDs and numbers are opaque, whatever their name; other types may wrap a string.</summary>
    private static bool IsText(ITypeSymbol type, KnownSymbols symbols) => symbols.FindLeafType(type) is { } leaf
        ? leaf is { Form: JsonForm.String, CanIdentify: true }
        : type.SpecialType == SpecialType.None && symbols.FindLoop(type) is null;
}
