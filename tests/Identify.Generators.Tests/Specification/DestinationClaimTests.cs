using Identify.Generators.Specification;
using Identify.Generators.Specification.Destinations;
using Xunit;

namespace Identify.Generators.Tests.Specification;

/// <summary>What the messages of rules say of "most destinations" is so in the table. The numbers are on the pages of the rules.</summary>
public class DestinationClaimTests
{
    private static readonly DestinationTable Table = DestinationTable.Default;

    /// <summary>IDFY0301.</summary>
    [Fact]
    public void Most_look_for_the_reserved_name() => Assert.All(
        TraitScope.Traits.Members.Where(trait => trait.Type != TraitType.Object),
        trait => Assert.True(CountReaders(trait) > CountOtherNames(name => TraitSpecification.FindByMeaning(name, TraitScope.Traits) == trait), trait.Name));

    /// <summary>IDFY0301.</summary>
    [Fact]
    public void None_looks_for_a_name_that_only_classic_destinations_know() => Assert.All(
        TraitScope.Traits.Members.Where(trait => trait.ClassicNames.Count > 0),
        trait => Assert.Equal(0, CountOtherNames(name => trait.ClassicNames.Contains(TraitNames.Fold(name)))));

    /// <summary>IDFY0302.</summary>
    [Fact]
    public void None_looks_for_a_name_that_belongs_to_another() =>
        Assert.Equal(0, CountOtherNames(name => TraitSpecification.FindDestinationName(name) is not null));

    /// <summary>IDFY0305.</summary>
    [Fact]
    public void Most_read_the_parts_of_an_object_from_the_object() => Assert.All(
        TraitSpecification.ReservedObjects,
        parent => Assert.True(parent.Members.Sum(CountReaders) > CountOtherNames(name => !name.Contains('.', StringComparison.Ordinal) && TraitSpecification.FindFlatPart(name)?.Trait.Scope == parent.MemberScope), parent.Name));

    /// <summary>What the README gives as examples.</summary>
    [Fact]
    public void HubSpot_refuses_a_company_and_Braze_drops_a_first_name()
    {
        Assert.Equal(TraitUse.Refused, Table.Find("hubspot")!.FindUse("company", isSnakeCase: false));
        Assert.Equal(TraitUse.Discarded, Table.Find("braze")!.FindUse("firstName", isSnakeCase: true));
    }

    private static int CountReaders(ReservedTrait trait) =>
        Table.Actions.Count(action => action.Uses[trait.Path] is { CamelCase: TraitUse.OwnField } or { SnakeCase: TraitUse.OwnField });

    private static int CountOtherNames(Predicate<string> isMeant) => Table.Actions.Sum(action => action.OtherNames.Count(name => isMeant(name)));
}
