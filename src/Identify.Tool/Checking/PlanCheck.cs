using System.Text.Json;
using System.Text.RegularExpressions;
using Identify.Generators.Plans;
using Identify.Generators.Specification;

namespace Identify.Tool.Checking;

/// <summary>What a plan says about the values in one place.</summary>
internal sealed class PlanCheck
{
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(1);

    private readonly Regex? _pattern;

    /// <exception cref="InputException">The plan has a pattern that is not a regular expression.</exception>
    public PlanCheck(PlanSchema schema)
    {
        Schema = schema;
        try
        {
            _pattern = schema.Pattern is null ? null : new(schema.Pattern, RegexOptions.CultureInvariant, MatchTimeout);
        }
        catch (ArgumentException exception)
        {
            throw new InputException($"The plan has a pattern that cannot be used: {exception.Message}", exception);
        }
    }

    public PlanSchema Schema { get; }

    /// <summary>Whether it restricts the members of objects.</summary>
    public bool HasMembers => Schema != PlanSchema.Anything && (!Schema.Traits.IsEmpty || Schema.OtherTraits != PlanSchema.Anything);

    public bool AllowsNull => (Schema.Types & JsonTypes.Null) != 0;

    public PlanCheck? Items => Schema.Items == PlanSchema.Anything ? null : new(Schema.Items);

    /// <summary>The name of a trait in the plan that differs only in its spelling, or by one letter.</summary>
    public string? FindNearMiss(string name)
    {
        var key = TraitNames.Fold(name);
        return Schema.Traits.Select(trait => trait.Name).FirstOrDefault(planned => TraitNames.Fold(planned) == key)
            ?? Schema.Traits.Select(trait => trait.Name).FirstOrDefault(planned => NearMiss.IsOneEdit(TraitNames.Fold(planned), key));
    }

    /// <summary>What is wrong with the value that the reader is at, apart from the members and elements in it; null if it fits, or is null.</summary>
    public FaultKind? Check(ref Utf8JsonReader value)
    {
        var type = GetType(ref value);
        if (type == JsonTypes.Null)
            return null;

        if ((Schema.Types & type) == 0)
            return FaultKind.PlanType;

        if (!Schema.Values.IsDefault && (type & (JsonTypes.String | JsonTypes.Number | JsonTypes.Boolean)) != 0 && !IsListed(ref value, type))
            return FaultKind.PlanValue;

        return type switch
        {
            JsonTypes.String when !FitsText(ref value) => FaultKind.PlanType,
            JsonTypes.Integer or JsonTypes.Fraction when Schema.Minimum is { } minimum && value.TryGetDouble(out var number) && number < minimum => FaultKind.PlanType,
            _ => null,
        };
    }

    /// <summary>What the plan allows, as the rest of a sentence.</summary>
    public string Describe()
    {
        var types = new[] { JsonTypes.String, JsonTypes.Number, JsonTypes.Integer, JsonTypes.Boolean, JsonTypes.Object, JsonTypes.Array }
            .Where(type => (Schema.Types & type) == type && (type != JsonTypes.Integer || (Schema.Types & JsonTypes.Number) != JsonTypes.Number))
            .Select(type => type.ToString().ToLowerInvariant());
        var text = Schema.Types == JsonTypes.Any ? "value" : string.Join(" or ", types);
        return "the plan allows " + text
            + (Schema.Format is null ? "" : $" of the format {Schema.Format}")
            + (Schema.Pattern is null ? "" : $" that matches {Schema.Pattern}")
            + (Schema.Minimum is { } minimum ? FormattableString.Invariant($" of at least {minimum}") : "")
            + (Schema.Values.IsDefault ? "" : ": " + string.Join(", ", Schema.Values.Take(10)));
    }

    private static JsonTypes GetType(ref Utf8JsonReader value) => value.TokenType switch
    {
        JsonTokenType.Null => JsonTypes.Null,
        JsonTokenType.True or JsonTokenType.False => JsonTypes.Boolean,
        JsonTokenType.String => JsonTypes.String,
        JsonTokenType.StartObject => JsonTypes.Object,
        JsonTokenType.StartArray => JsonTypes.Array,
        _ => value.TryGetInt64(out _) || (value.TryGetDouble(out var number) && Math.Floor(number) == number) ? JsonTypes.Integer : JsonTypes.Fraction,
    };

    private bool IsListed(ref Utf8JsonReader value, JsonTypes type)
    {
        foreach (var listed in Schema.Values)
        {
            var isEqual = type switch
            {
                JsonTypes.String => listed.Type == JsonTypes.String && value.ValueTextEquals(listed.Text),
                JsonTypes.Boolean => listed.Text == (value.TokenType == JsonTokenType.True ? "true" : "false"),
                _ => (listed.Type & JsonTypes.Number) != 0
                    && value.TryGetDouble(out var number)
                    && number == double.Parse(listed.Text, System.Globalization.CultureInfo.InvariantCulture),
            };
            if (isEqual)
                return true;
        }

        return false;
    }

    private bool FitsText(ref Utf8JsonReader value)
    {
        var fitsFormat = Schema.Format switch
        {
            "date-time" => TextForm.GetDateForm(ref value) == DateForm.Instant,
            "date" => TextForm.GetDateForm(ref value) == DateForm.Day,
            "uuid" => value.TryGetGuid(out _),
            "email" => TextForm.IsEmail(ref value),
            "uri" => TextForm.IsAbsoluteUri(ref value),
            _ => true,
        };
        return fitsFormat && (_pattern is null || _pattern.IsMatch(value.GetString()!));
    }
}
