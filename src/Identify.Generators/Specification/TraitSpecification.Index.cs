using System.Collections.Immutable;

namespace Identify.Generators.Specification;

internal static partial class TraitSpecification
{
    /// <summary>The data by folded name. An ambiguous name in the data throws here, at the first use.</summary>
    private static class Index
    {
        public static readonly Dictionary<(TraitScope Scope, string JsonName), ReservedTrait> Exact = ByScope(
            static trait => new[] { trait.Name, trait.SnakeName }.Distinct());

        public static readonly Dictionary<(TraitScope Scope, string Key), ReservedTrait> Meanings = ByScope(
            static trait => trait.Aliases.Add(trait.Name).Select(TraitNames.Fold));

        public static readonly Dictionary<(TraitScope Scope, string Key), ReservedTrait> QualifiedMeanings = ByScope(
            static trait => trait.Name == "id" && trait.Scope == TraitScope.Traits
                ? []
                : trait.Aliases.Where(static alias => TraitNames.Words(alias).Length > 1)
                    .Append(trait.Name)
                    .Select(TraitNames.Fold));

        /// <summary>By scope, the reserved names that are long enough to be mistyped.</summary>
        public static readonly ImmutableArray<ImmutableArray<(string Key, ReservedTrait Trait)>> NearMisses =
            Enum.GetValues(typeof(TraitScope)).Cast<TraitScope>()
                .Select(static scope => ReservedTraits
                    .Where(trait => trait.Scope == scope)
                    .Select(static trait => (Key: TraitNames.Fold(trait.Name), Trait: trait))
                    .Where(static entry => entry.Key.Length >= MinNearMissLength)
                    .ToImmutableArray())
                .ToImmutableArray();

        public static readonly Dictionary<string, ReservedTrait> DestinationNames = TraitSpecification.DestinationNames
            .ToDictionary(static entry => entry.Name, static entry => Exact[(entry.Scope, entry.Trait)]);

        public static readonly Dictionary<string, FlatPart> FlatParts = FlatNames
            .Select(static entry => new FlatPart(entry.Name, Exact[(entry.Scope, entry.Trait)], entry.IsAmbiguous))
            .Concat(PrefixedParts())
            .ToDictionary(static part => TraitNames.Fold(part.Name));

        public static readonly Dictionary<string, ChangingName> ChangingNames = TraitSpecification.ChangingNames
            .SelectMany(static changing => NamesOf(changing), static (changing, name) => (Key: TraitNames.Fold(name), changing))
            .ToDictionary(static entry => entry.Key, static entry => entry.changing);

        public static readonly Dictionary<string, SensitiveName> SensitivePhrases = SensitiveNames
            .SelectMany(static sensitive => sensitive.Phrases, static (sensitive, phrase) => (phrase, sensitive))
            .ToDictionary(static entry => TraitNames.Fold(entry.phrase), static entry => entry.sensitive);

        public static readonly HashSet<(TraitScope Scope, string Word)> Qualifiers =
        [
            .. TraitSpecification.SubjectWords.Concat(SelectingWords).Select(static word => (TraitScope.Traits, word)),
            (TraitScope.Address, "address"),
            (TraitScope.Company, "company"),
        ];

        public static readonly HashSet<string> VagueNames = [.. TraitSpecification.VagueNames];
        public static readonly HashSet<string> SubjectWords = [.. TraitSpecification.SubjectWords];
        public static readonly HashSet<string> IdWords = [.. TraitSpecification.IdWords];
        public static readonly HashSet<string> CarrierWords = [.. TraitSpecification.CarrierWords];
        public static readonly HashSet<string> FormWords = [.. TraitSpecification.FormWords];
        public static readonly HashSet<string> DigestWords = [.. TraitSpecification.DigestWords];
        public static readonly HashSet<string> AskingWords = [.. TraitSpecification.AskingWords];
        public static readonly HashSet<string> LookalikeWords = [.. TraitSpecification.LookalikeWords];

        private static Dictionary<(TraitScope, string), ReservedTrait> ByScope(Func<ReservedTrait, IEnumerable<string>> namesOf) =>
            ReservedTraits
                .SelectMany(namesOf, static (trait, name) => (trait, name))
                .ToDictionary(static entry => (entry.trait.Scope, entry.name), static entry => entry.trait);

        /// <summary>Nested names behind the name of their object, as in <c>companyPlan</c>.</summary>
        private static IEnumerable<FlatPart> PrefixedParts() =>
            from trait in ReservedTraits
            where trait.Scope is TraitScope.Address or TraitScope.Company
            from name in trait.Aliases.Add(trait.Name)
            select new FlatPart(
                TraitNames.ToCamelCase(trait.Scope.ToString()) + char.ToUpperInvariant(name[0]) + name.Substring(1),
                trait,
                IsAmbiguous: false);

        private static IEnumerable<string> NamesOf(ChangingName changing) =>
            changing.Trait is { } name && Exact[(TraitScope.Traits, name)] is var trait
                ? changing.Names.Concat(trait.Aliases).Append(trait.Name)
                : changing.Names;
    }
}
