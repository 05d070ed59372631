using System.Text.Json;

namespace Identify;

/// <summary>Writes values of a type that has no JSON form of its own; <see cref="TraitConverterAttribute"/> puts it to use.</summary>
/// <typeparam name="T">The member's type.</typeparam>
/// <remarks>A converter is created once, with its constructor without parameters, and is called by many threads at a time.</remarks>
public abstract class TraitConverter<T>
{
    /// <summary>Writes one JSON value, or nothing where the trait shall be left out.</summary>
    /// <param name="writer">
    /// Where to. It is the converter's for the length of the call; the caller flushes it. Text is escaped as everywhere
    /// in a call: <c>"</c>, <c>\</c> and control characters only. Arrays and objects nest 64 deep at most.
    /// </param>
    /// <param name="value">The value. <see langword="null"/> never comes here: it is left out before.</param>
    public abstract void Write(Utf8JsonWriter writer, T value);
}
