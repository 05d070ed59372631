using Identify.Generators.Specification;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The names under which enum members are written.</summary>
internal static class EnumNames
{
    /// <summary>The members that are written by name, the first of those with one value; none for flags.</summary>
    public static IEnumerable<(IFieldSymbol Field, string Name)> Get(INamedTypeSymbol type, TraitNaming naming, KnownSymbols symbols)
    {
        if (type.GetAttributes().Has(symbols.Flags))
            yield break;

        var values = new HashSet<object>();
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (field.ConstantValue is { } value && values.Add(value))
                yield return (field, GetName(field, naming, symbols));
        }
    }

    private static string GetName(IFieldSymbol field, TraitNaming naming, KnownSymbols symbols)
    {
        var attributes = field.GetAttributes();
        return attributes.Find(symbols.EnumMember).GetNamed("Value").Value as string
            ?? attributes.Find(symbols.JsonEnumMemberName).GetText()
            ?? (naming == TraitNaming.SnakeCase ? TraitNames.ToSnakeCase(field.Name) : TraitNames.ToCamelCase(field.Name));
    }
}
