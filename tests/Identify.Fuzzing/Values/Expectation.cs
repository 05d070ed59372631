using System.Text.Json;
using Identify.Fuzzing.Types;

namespace Identify.Fuzzing.Values;

/// <summary>Where a value stands: under which settings, in which scope, and how deep.</summary>
internal sealed record Expectation(TypeSettings Settings, Scope Scope, int Depth)
{
    private const int MaxDepth = 64;

    /// <summary>Goes into an object or an array.</summary>
    public Expectation Enter() => Depth == MaxDepth ? throw new TooDeepException() : this with { Depth = Depth + 1, Scope = Scope.Other };

    /// <summary>What an element or entry is: it keeps its place, so where nothing can be written it is null.</summary>
    public Expected ExpectInPlace(FuzzType type, object? value) => Expect(type, value) ?? ExpectedLiteral.Null;

    /// <summary>What a value is, or nothing where it is left out.</summary>
    public Expected? Expect(FuzzType type, object? value) => value is null ? null : type.Expect(value, this);
}

/// <summary>The value nests deeper than the contract allows.</summary>
internal sealed class TooDeepException : Exception;

/// <summary>What an object stands for.</summary>
internal enum Scope
{
    Traits,
    Company,
    Other,
}

/// <summary>What <c>[IdentifyTraits]</c> says.</summary>
internal sealed record TypeSettings(bool IsSnakeCase, bool WriteNulls)
{
    public JsonNamingPolicy Policy => IsSnakeCase ? JsonNamingPolicy.SnakeCaseLower : JsonNamingPolicy.CamelCase;
}
