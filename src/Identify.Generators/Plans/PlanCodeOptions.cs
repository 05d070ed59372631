namespace Identify.Generators.Plans;

/// <summary>How the code for a plan is written.</summary>
/// <param name="TypeName">The name of the annotated type.</param>
internal sealed record PlanCodeOptions(string TypeName)
{
    /// <summary>The namespace, if the code is a file of its own.</summary>
    public string? Namespace { get; init; }

    /// <summary>Whether the language has <c>required</c> (C# 11). Otherwise types are classes with properties that can be set.</summary>
    public bool HasRequired { get; init; } = true;

    /// <summary>Whether the language has nullable reference types (C# 8).</summary>
    public bool HasNullableTypes { get; init; } = true;

    /// <summary>Whether the framework has <c>DateOnly</c>.</summary>
    public bool HasDateOnly { get; init; } = true;

    /// <summary>The modifiers of the annotated type.</summary>
    public string Modifiers { get; init; } = "public";

    /// <summary>The name of the plan, if the type has to choose one of several.</summary>
    public string? PlanName { get; init; }
}
