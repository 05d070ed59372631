using System.Collections.Immutable;

namespace Identify.Generators.Plans;

/// <summary>What a team has agreed to send with identify calls.</summary>
/// <param name="Format">The format of the file.</param>
/// <param name="Traits">The traits; null if the file is not a usable plan.</param>
/// <param name="Problems">What is wrong with the file, and what of it is not checked.</param>
internal sealed record TrackingPlan(PlanFormat Format, PlanSchema? Traits, ImmutableArray<PlanProblem> Problems);

internal enum PlanFormat
{
    Unknown,

    /// <summary>The tracking plans of Segment's Public API, or of the older Config API.</summary>
    Segment,

    /// <summary>The tracking plans of RudderStack.</summary>
    RudderStack,

    /// <summary>A JSON Schema of the traits, or of the call with the traits in it.</summary>
    JsonSchema,
}

/// <summary>Something in a plan that is wrong or not checked.</summary>
/// <param name="IsError">Whether it is wrong, so that the plan cannot be used.</param>
/// <param name="Message">What it is, as the rest of a sentence about the plan.</param>
/// <param name="Range">Where it is.</param>
internal sealed record PlanProblem(bool IsError, string Message, TextRange Range);
