using System.Collections.Immutable;
using Identify.Generators.Reading;
using Identify.Generators.Reading.Calls;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules.Ids;

/// <summary>Recognizes what changes while the user stays the same: email addresses, user names, phone numbers and the like.</summary>
internal static class ChangingValue
{
    private const string MailAddress = "System.Net.Mail.MailAddress";

    private static readonly ChangingName Email = TraitSpecification.FindChangingName("email")!;
    private static readonly ChangingName Phone = TraitSpecification.FindChangingName("phone")!;

    public static DiagnosticDescriptor GetDescriptor(ChangingName changing) =>
        changing.Trait == Email.Trait ? IdDescriptors.EmailAsUserId : IdDescriptors.ChangingUserId;

    /// <summary>What a member holds according to its attributes, its type, its trait name or its own name.</summary>
    public static ChangingName? Find(MemberEntry member, KnownSymbols symbols)
    {
        if (FindDeclared(member.Attributes, member.Type, symbols) is { } declared)
            return declared;
        if (!IsText(member.Type, symbols))
            return null;

        return (member.FindAttribute(symbols.TraitName).GetText() is { } trait ? TraitSpecification.FindChangingName(trait) : null)
            ?? TraitSpecification.FindChangingName(member.OwnNameWords);
    }

    /// <summary>What a property, field, parameter or local variable holds.</summary>
    public static ChangingName? Find(ISymbol symbol, ITypeSymbol type, KnownSymbols symbols)
    {
        if (symbol is IPropertySymbol { Name: "Address" } && IsMailAddress(symbol.ContainingType, symbols))
            return Email;
        if (FindDeclared(symbol is ILocalSymbol ? ImmutableArray<AttributeData>.Empty : MemberReader.GetAttributes(symbol), type, symbols) is { } declared)
            return declared;

        return IsText(type, symbols) ? TraitSpecification.FindChangingName(symbol.Name) : null;
    }

    /// <summary>The first thing that an ID is made of and that can change, with its name for people.</summary>
    public static (string Name, ChangingName Changing)? FindIn(IOperation? id, KnownSymbols symbols)
    {
        foreach (var source in ValueSource.FindAll(id))
        {
            // See IDFY0602.
            if (VolatileValue.Find(source) != Volatility.None)
                continue;

            if (ValueSource.GetSymbol(source) is { } symbol)
            {
                if (source.Type is { } type && Find(symbol, type, symbols) is { } changing)
                    return (symbol is IPropertySymbol or IFieldSymbol ? symbol.ToPlainName() : symbol.Name, changing);
            }
            else if (ClaimAccess.FindType(source) is { } claim && ClaimAccess.GetName(claim) is { } name && TraitSpecification.FindChangingName(name) is { } changing)
            {
                return (claim.Syntax.ToString().Trim('"'), changing);
            }
        }

        return null;
    }

    private static ChangingName? FindDeclared(ImmutableArray<AttributeData> attributes, ITypeSymbol type, KnownSymbols symbols)
    {
        if (attributes.Has(symbols.EmailAddress) || IsMailAddress(type, symbols))
            return Email;

        return attributes.Has(symbols.Phone) ? Phone : null;
    }

    private static bool IsMailAddress(ITypeSymbol? type, KnownSymbols symbols) =>
        type is not null && symbols.FindLeafType(type)?.MetadataName == MailAddress;

    /// <summary>GUIDs and numbers are opaque, whatever their name; types of the project may wrap a string.</summary>
    private static bool IsText(ITypeSymbol declared, KnownSymbols symbols)
    {
        var type = declared.UnwrapNullable();
        return symbols.FindLeafType(type) is { } leaf
            ? leaf is { Form: JsonForm.String, CanIdentify: true }
            : type is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Enum } && symbols.FindLoop(type) is null;
    }
}
