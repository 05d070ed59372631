using Identify.Generators.Parsing;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Rules.Ids;

/// <summary>IDFY0101 and IDFY0102: a user id that changes during the user's lifetime.</summary>
internal static class ChangingUserId
{
    private const string NoDatabaseId = "mark the user's database id with [UserId] and send this as a trait";

    private static readonly ChangingName Email = TraitSpecification.FindChangingName("email")!;
    private static readonly ChangingName Phone = TraitSpecification.FindChangingName("phone")!;

    public static void Check(IdentifyCall call, FaultReport faults)
    {
        foreach (var member in call.Root.Members)
        {
            if (!member.IsUserId || Find(member.Symbol, member.Type, call.Symbols) is not { } changing)
                continue;

            var id = UserIds.FindDatabaseId(call, except: member);
            var repair = id is null || !faults.IsOwn(id.Symbol) ? Repairs.None : Repairs.With(Repairs.DatabaseId, id.Symbol.GetDocumentationCommentId());
            var remedy = id is null ? NoDatabaseId : $"move [UserId] to '{id.Symbol.Name}'";
            faults.Add(GetRule(changing), call.Root, member, repair, remedy, changing.Meaning);
        }
    }

    /// <summary>Sees <c>Id = email</c> in a constructor and <c>new Customer { Id = user.Email }</c>.</summary>
    public static void CheckAssignment(SyntaxNodeAnalysisContext context, KnownSymbols symbols)
    {
        // The name first: binding costs, and hardly any assignment gets further than here.
        var assignment = (AssignmentExpressionSyntax)context.Node;
        if (ValueOrigin.FindName(assignment.Right) is not { } name || TraitSpecification.FindChangingName(name) is not { } changing)
            return;

        var target = context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol;
        if (target is IPropertySymbol or IFieldSymbol
            && MemberReader.GetAttributes(target).Has(symbols.UserId)
            && context.SemanticModel.GetTypeInfo(assignment.Right, context.CancellationToken).Type is { } type
            && IsText(type, symbols)
            && Find(target, type, symbols) is null)
        {
            var remedy = $"set '{target.ToPlainName()}' to the user's database id";
            context.ReportDiagnostic(Diagnostic.Create(
                GetRule(changing), assignment.Right.GetLocation(), assignment.Right.ToString(), remedy, changing.Meaning));
        }
    }

    private static DiagnosticDescriptor GetRule(ChangingName changing) =>
        changing.Trait == Email.Trait ? Descriptors.EmailAsUserId : Descriptors.ChangingUserId;

    /// <summary>What a member holds by its attributes, its type, its name, or the name of the member that it returns.</summary>
    private static ChangingName? Find(ISymbol member, ITypeSymbol type, KnownSymbols symbols)
    {
        var attributes = MemberReader.GetAttributes(member);
        if (attributes.Has(symbols.EmailAddress) || symbols.Identify(type) == WellKnownType.MailAddress)
            return Email;
        if (attributes.Has(symbols.Phone))
            return Phone;
        if (!IsText(type, symbols))
            return null;

        return TraitSpecification.FindChangingName(member.Name)
            ?? (ValueOrigin.FindReturned(member) is { } origin ? TraitSpecification.FindChangingName(origin) : null);
    }

    /// <summary>A GUID or a number says nothing about the user, whatever its name; any other type may wrap a text.</summary>
    private static bool IsText(ITypeSymbol type, KnownSymbols symbols) =>
        type.SpecialType == SpecialType.System_String
        || (type.SpecialType == SpecialType.None && symbols.Identify(type) is WellKnownType.None or WellKnownType.Uri or WellKnownType.MailAddress);
}
