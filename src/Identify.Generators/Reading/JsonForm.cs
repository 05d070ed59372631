namespace Identify.Generators.Reading;

/// <summary>What a member's value is in JSON, as far as the specification tells values apart.</summary>
internal enum JsonForm
{
    /// <summary>Whatever a converter or a JSON document holds.</summary>
    Any,
    String,
    Number,
    Boolean,

    /// <summary>A string that holds an ISO-8601 date.</summary>
    Date,

    /// <summary>A string that holds the name of an enum's value.</summary>
    Enum,

    /// <summary>A string in a form that the type itself chooses: strongly typed ids, amounts, instants.</summary>
    Formatted,
    Array,
    Object,
}
