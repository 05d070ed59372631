namespace Identify.Generators.Reading;

/// <summary>The kind of JSON value, at the granularity that the rules distinguish.</summary>
internal enum JsonForm
{
    /// <summary>Unknown: whatever a converter or a JSON document writes.</summary>
    Any,
    String,
    Number,
    Boolean,

    /// <summary>A string that holds an ISO-8601 date.</summary>
    Date,

    /// <summary>A string that holds a time of day or a duration.</summary>
    Time,

    /// <summary>A string that holds a GUID.</summary>
    Guid,

    /// <summary>A string that holds bytes in base64.</summary>
    Binary,

    /// <summary>A string that holds the name of an enum member.</summary>
    EnumName,

    /// <summary>A string in a form that the type itself chooses: strongly typed ids, amounts, versions.</summary>
    Formatted,
    Array,
    Object,
}
