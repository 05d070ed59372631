using System.Reflection;
using Identify.Generators.Specification;
using Xunit;

namespace Identify.Generators.Tests.Specification;

public class ReservedTraitTests
{
    [Fact]
    public void The_data_has_every_trait_of_the_specification()
    {
        var specified = SpecificationTable.Read("reserved-traits").ToHashSet();
        var known = TraitSpecification.ReservedTraits.Select(trait => (trait.Path, NameOf(trait.Type))).ToHashSet();

        Assert.NotEmpty(specified);
        Assert.Superset(specified, known);
    }

    [Fact]
    public void A_trait_has_members_exactly_if_it_is_an_object() =>
        Assert.All(TraitSpecification.ReservedTraits, trait => Assert.Equal(trait.Type == TraitType.Object, trait.Members.Count > 0));

    [Fact]
    public void Each_trait_is_found_in_both_spellings_only_in_its_scope()
    {
        foreach (var trait in TraitSpecification.ReservedTraits)
        {
            Assert.Same(trait, TraitSpecification.FindExact(trait.Name, trait.Scope));
            Assert.Same(trait, TraitSpecification.FindExact(trait.SnakeName, trait.Scope));
            Assert.Null(TraitSpecification.FindExact(trait.Name, TraitScope.Other));
            Assert.Null(TraitSpecification.FindExact(trait.Name.ToUpperInvariant(), trait.Scope));
        }
    }

    [Theory]
    [InlineData("createdAt", "created_at")]
    [InlineData("firstName", "first_name")]
    [InlineData("address.postalCode", "postal_code")]
    [InlineData("company.employee_count", "employee_count")]
    [InlineData("username", "username")]
    public void The_snake_case_spelling_is_the_platforms(string path, string snakeName) =>
        Assert.Equal(snakeName, SpecificationTable.Trait(path).SnakeName);

    [Fact]
    public void The_camelCase_of_employee_count_is_not_reserved() =>
        Assert.Null(TraitSpecification.FindExact("employeeCount", SpecificationTable.ScopeOf("company.name")));

    [Fact]
    public void The_runtime_constants_are_the_data()
    {
        var classes = typeof(ReservedTraits).GetNestedTypes().Prepend(typeof(ReservedTraits));
        var constants = classes.SelectMany(
            type => type.GetFields(BindingFlags.Public | BindingFlags.Static),
            (type, field) => ((type.IsNested ? type.Name + "." : "") + field.Name, (string)field.GetRawConstantValue()!));
        var expected = TraitSpecification.ReservedTraits.Select(trait => (trait.Constant, trait.Name));

        Assert.Equal(expected.Order(), constants.Order());
    }

    [Fact]
    public void A_description_is_a_noun_phrase() =>
        Assert.All(TraitSpecification.ReservedTraits, trait => Assert.Matches("^the [^.]+$", trait.Description));

    private static string NameOf(TraitType type) => type is TraitType.StringOrNumber ? "String or Number" : type.ToString();
}
