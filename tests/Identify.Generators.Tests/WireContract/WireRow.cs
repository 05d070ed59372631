using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.WireContract;

/// <summary>One row of the wire contract: types in C#, and what a value of the one called <c>Row</c> becomes.</summary>
/// <param name="Name">What the row shows.</param>
/// <param name="Source">The types, with their values as initializers.</param>
/// <param name="Json">The traits; with <see cref="IsCall"/>, the whole call.</param>
internal sealed record WireRow(string Name, string Source, string Json)
{
    /// <summary>Whether System.Text.Json writes the same, which then is tested too.</summary>
    public bool IsAsSystemTextJson { get; init; } = true;

    /// <summary>Whether the runtime for older frameworks writes it, which does not know the newer types of .NET.</summary>
    public bool IsOnNetStandard { get; init; } = true;

    /// <summary>Whether the whole call is written, with neither messageId nor timestamp.</summary>
    public bool IsCall { get; init; }

    /// <summary>The C# that the row's own source needs.</summary>
    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp10;

    /// <summary>A class with the given members, and perhaps more types after it.</summary>
    public static WireRow Members(string name, string members, string json, string types = "") =>
        new(name, $"[IdentifyTraits] public class Row {{ {members} }} {types}", json);
}
