using Identify.Generators.Specification;

namespace Identify.Specification;

/// <summary>The runtime's constants for the reserved names.</summary>
internal static class ReservedTraitsSource
{
    public static string Create() =>
        $$"""
        // Written by `dotnet run --project eng/Specification`.
        namespace Identify;

        /// <summary>
        /// The names that the Segment specification reserves, in its camelCase spelling.
        /// Use them only for their intended meaning.
        /// </summary>
        /// <remarks>
        /// Specification: <see href="https://segment.com/docs/connections/spec/identify/#traits">Identify, Traits</see>.
        /// </remarks>
        public static class ReservedTraits
        {
        {{CreateConstants(TraitScope.Traits, "    ")}}{{string.Concat(TraitSpecification.ReservedObjects.Select(CreateClass))}}}

        """;

    private static string CreateClass(ReservedTrait parent) =>
        $$"""

            /// <summary>The names that are reserved in the object <see cref="{{parent.MemberName}}"/>.</summary>
            /// <inheritdoc cref="ReservedTraits" path="/remarks"/>
            public static class {{parent.MemberScope.ConstantsClass}}
            {
        {{CreateConstants(parent.MemberScope, "        ")}}    }

        """;

    private static string CreateConstants(TraitScope scope, string indent) => string.Join('\n', scope.Members.Select(trait =>
        $"""
        {indent}/// <summary>{Describe(trait)}</summary>
        {indent}public const string {trait.MemberName} = "{trait.Name}";

        """));

    private static string Describe(ReservedTrait trait)
    {
        var value = trait.Type switch
        {
            TraitType.Object => $"A JSON object of <see cref=\"{trait.MemberScope.ConstantsClass}\"/>.",
            TraitType.Number => "A JSON number.",
            TraitType.Date => $"A JSON string that holds an ISO-8601 date{(trait.IsDayOnly ? " without a time" : "")}.",
            TraitType.StringOrNumber => "A JSON string or number.",
            _ => "A JSON string.",
        };
        var spelling = trait.HasOneSpelling ? " The name is snake_case in every naming policy." : "";
        var note = trait.Note is null ? "" : " " + trait.Note;
        return $"{char.ToUpperInvariant(trait.Description[0])}{trait.Description[1..]}. {value}{spelling}{note}";
    }
}
