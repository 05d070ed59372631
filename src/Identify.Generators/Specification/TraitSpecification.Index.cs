namespace Identify.Generators.Specification;

internal static partial class TraitSpecification
{
    /// <summary>Lookup tables by folded name. A name with two meanings in the data throws on first use.</summary>
    private static class Index
    {
        public static readonly Dictionary<(TraitScope Scope, string JsonName), ReservedTrait> Exact = AllNames
            .SelectMany(static trait => new[] { trait.Name, trait.SnakeName }.Distinct(), static (trait, name) => (trait, name))
            .ToDictionary(static entry => (entry.trait.Scope, entry.name), static entry => entry.trait);

        public static readonly Dictionary<(TraitScope Scope, string Key), Meaning> Meanings = AllNames
            .SelectMany(MeaningsOf)
            .ToDictionary(static entry => (entry.Meaning.Trait.Scope, TraitNames.Fold(entry.Name)), static entry => entry.Meaning);

        public static readonly Dictionary<(TraitScope Scope, string Key), ReservedTrait> QualifiedMeanings = AllNames
            .Where(static trait => !trait.IsReplacedByUserId)
            .SelectMany(QualifiedNamesOf, static (trait, name) => (trait, name))
            .ToDictionary(static entry => (entry.trait.Scope, TraitNames.Fold(entry.name)), static entry => entry.trait);

        /// <summary>By scope, the reserved names that are long enough to be mistyped.</summary>
        public static readonly ILookup<TraitScope, (string Key, ReservedTrait Trait)> NearMisses = AllNames
            .Select(static trait => (Key: TraitNames.Fold(trait.Name), Trait: trait))
            .Where(static entry => entry.Key.Length >= MinNearMissLength)
            .ToLookup(static entry => entry.Trait.Scope);

        public static readonly Dictionary<string, ReservedTrait> DestinationNames = ReservedTraits
            .SelectMany(static trait => trait.DestinationNames, static (trait, name) => (trait, name))
            .ToDictionary(static entry => entry.name, static entry => entry.trait);

        public static readonly Dictionary<string, FlatPart> FlatParts = ReservedObjects
            .SelectMany(static parent => parent.Members)
            .SelectMany(FlatPartsOf)
            .ToDictionary(static entry => TraitNames.Fold(entry.Name), static entry => entry.Part);

        public static readonly Dictionary<string, ChangingName> ChangingNames = TraitSpecification.ChangingNames
            .SelectMany(NamesOf, static (changing, name) => (changing, name))
            .ToDictionary(static entry => TraitNames.Fold(entry.name), static entry => entry.changing);

        public static readonly Dictionary<string, SensitiveName> SensitiveNames = TraitSpecification.SensitiveNames
            .SelectMany(static sensitive => Expand(sensitive.Names), static (sensitive, name) => (sensitive, name))
            .ToDictionary(static entry => TraitNames.Fold(entry.name), static entry => entry.sensitive);

        /// <summary>Words before a trait's name that do not change its meaning.</summary>
        public static readonly HashSet<(TraitScope Scope, string Word)> Qualifiers =
        [
            .. SubjectWords.Concat(OwnershipPrefixes).Select(static word => (Traits, word)),
            .. ReservedObjects.Select(static parent => (parent.MemberScope, parent.Name)),
        ];

        private static IEnumerable<(string Name, Meaning Meaning)> MeaningsOf(ReservedTrait trait)
        {
            yield return (trait.Name, new(trait, MeaningSubject.Any, Rank: 0));

            var rank = 1;
            foreach (var (subject, aliases) in new[]
            {
                (MeaningSubject.Any, trait.Aliases), (MeaningSubject.Person, trait.PersonAliases), (MeaningSubject.None, trait.AmbiguousAliases),
            })
            {
                foreach (var alias in aliases)
                {
                    foreach (var name in alias.Names.Where(name => name != trait.Name))
                        yield return (name, new(trait, subject, rank));
                    rank++;
                }
            }
        }

        /// <summary>The trait's own name and aliases of several words: a single word behind another says too little.</summary>
        private static IEnumerable<string> QualifiedNamesOf(ReservedTrait trait) =>
            NamesOf(trait).Where(name => name == trait.Name || TraitNames.Words(name).Length > 1);

        /// <summary>The names at the top level, and those with the object's name as prefix, as in <c>companyPlan</c>.</summary>
        private static IEnumerable<(string Name, FlatPart Part)> FlatPartsOf(ReservedTrait trait)
        {
            var prefixed = NamesOf(trait).Select(name => trait.Scope.Name + name);
            return Expand(trait.FlatNames).Concat(prefixed).Select(name => (name, new FlatPart(trait, IsAmbiguous: false)))
                .Concat(Expand(trait.AmbiguousFlatNames).Select(name => (name, new FlatPart(trait, IsAmbiguous: true))));
        }

        private static IEnumerable<string> NamesOf(ChangingName changing)
        {
            var names = Expand(changing.Names);
            return changing.Trait is { } name && Exact[(Traits, name)] is var trait
                ? names.Concat(MeaningsOf(trait).Select(static entry => entry.Name))
                : names;
        }

        private static IEnumerable<string> NamesOf(ReservedTrait trait) => Expand(trait.Aliases).Prepend(trait.Name).Distinct();

        private static IEnumerable<string> Expand(IEnumerable<NamePattern> patterns) => patterns.SelectMany(static pattern => pattern.Names);
    }
}
