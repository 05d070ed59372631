using Identify.CodeFixes.Editing;
using Identify.Generators;
using Identify.Generators.Reading;
using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.CodeFixes.Names;

/// <summary>A member of a reserved object, and the flat member that it is made of.</summary>
/// <param name="Name">The member's name in the object.</param>
/// <param name="Member">The flat member.</param>
/// <param name="IsNumberAsString">Whether the flat member is a number and the object's is a string.</param>
internal sealed record ObjectPart(string Name, ISymbol Member, bool IsNumberAsString)
{
    /// <summary>Reads a part such as <c>PostalCode=Zip</c>; <see langword="null"/> if its value cannot be converted to the type that the specification defines.</summary>
    public static ObjectPart? Find(string part, string trait, INamedTypeSymbol owner)
    {
        if (part.Split('=') is not [var name, var memberName]
            || owner.GetMembers(memberName).FirstOrDefault(static member => member is IPropertySymbol or IFieldSymbol) is not { } member)
        {
            return null;
        }

        var isNumber = IsNumber(member.GetMemberType().UnwrapNullable());
        return FindTraitType(name, trait) switch
        {
            TraitType.Number when !isNumber => null,
            TraitType.String when isNumber => new(name, member, IsNumberAsString: true),
            _ => new(name, member, IsNumberAsString: false),
        };
    }

    public string GetTypeName(TraitCodeFixContext context, int position)
    {
        if (!IsNumberAsString)
            return Member.GetMemberType().ToMinimalDisplayString(context.Model, position);

        return Member.GetMemberType().IsNullableValue() && context.Model.GetNullableContext(position).AnnotationsEnabled() ? "string?" : "string";
    }

    /// <summary>The expression that reads the flat member.</summary>
    public string GetValue(TraitCodeFixContext context, SourceEdits edits, int position)
    {
        var value = Member.Name.ToIdentifier();
        if (!IsNumberAsString || context.Compilation.GetBestTypeByMetadataName("System.Globalization.CultureInfo") is not { } culture)
            return value;

        return $"{value}{(Member.GetMemberType().IsNullableValue() ? "?" : "")}.ToString({edits.GetName(culture, position)}.InvariantCulture)";
    }

    private static TraitType? FindTraitType(string name, string trait) => TraitSpecification.ReservedTraits
        .FirstOrDefault(part => part.Scope.Name == trait && part.MemberName == name)?.Type;

    private static bool IsNumber(ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double;
}
