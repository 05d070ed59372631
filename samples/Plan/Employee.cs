using Identify;

namespace Plan;

/// <summary>Somebody who works in the shop.</summary>
[IdentifyTraits(Plan = "employee.schema")]
public record Employee
{
    [UserId]
    public required string UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>The number of the key card.</summary>
    public Guid? Badge { get; init; }

    public required DateOnly EmployedSince { get; init; }

    [TraitNull]
    public Level? Level { get; init; }

    public double? HoursPerWeek { get; init; }

    public Manager? Manager { get; init; }

    public IReadOnlyDictionary<string, bool>? Settings { get; init; }
}

public enum Level
{
    Junior,
    Senior,
}

/// <summary>Another employee.</summary>
public record Manager
{
    public required string Name { get; init; }
}
