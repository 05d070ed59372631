namespace Identify.Generators.Reading;

/// <summary>A type whose values are written as one JSON string, number or boolean, or as a JSON document.</summary>
/// <param name="MetadataName">Its metadata name; <c>[]</c> follows an array's element, and a type argument is in brackets.</param>
/// <param name="Method">The method of the runtime's writer.</param>
/// <param name="Form">What its values are in JSON.</param>
internal sealed record LeafType(string MetadataName, string Method, JsonForm Form)
{
    /// <summary>The <c>format</c> of its values in JSON Schema, if there is one.</summary>
    public string? SchemaFormat { get; init; }

    /// <summary>Whether its numbers are integers.</summary>
    public bool IsInteger { get; init; }

    /// <summary>Whether its values tell users apart and always have the same text.</summary>
    public bool CanIdentify { get; init; }

    /// <summary>Whether its values can be the keys of a dictionary that is written as an object.</summary>
    public bool CanBeKey { get; init; }

    /// <summary>Whether every value is written. Null, NaN and default dates are omitted.</summary>
    public bool IsAlwaysWritten { get; init; }

    /// <summary>Whether writing it runs code that may throw, so that an exception has to name the member.</summary>
    public bool CanThrow { get; init; }

    /// <summary>What follows the value in C# to get what is written, such as <c>?.Address</c>.</summary>
    public string Read { get; init; } = "";

    /// <summary>The cast, if the writer's overloads would be ambiguous without one.</summary>
    public string Cast { get; init; } = "";

    /// <summary>The cast for an ID or a key, if overload resolution would prefer the generic overload.</summary>
    public string IdCast { get; init; } = "";

    /// <summary>What follows the value if it is an ID.</summary>
    public string IdRead { get; init; } = "";

    /// <summary>The method for a trait that is a day, such as a birthday, rather than a point in time.</summary>
    public string? DayMethod { get; init; }

    /// <summary>Whether only the runtime for .NET can write it, and not the one for .NET Standard.</summary>
    public bool NeedsNetRuntime { get; init; }

    /// <summary>Whether its values are JSON strings.</summary>
    public bool IsQuoted => Form is not (JsonForm.Number or JsonForm.Boolean or JsonForm.Any);
}
