using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Identify.Generators.Reading.Calls;

/// <summary>What a value depends on that has nothing to do with the user.</summary>
internal enum Volatility
{
    None,

    /// <summary>Another value each time.</summary>
    Random,

    /// <summary>The current time.</summary>
    Time,

    /// <summary>A hash code, which differs between processes.</summary>
    Hash,

    /// <summary>The machine or process.</summary>
    Machine,
}

/// <summary>Recognizes values of the framework that are made where they are read.</summary>
internal static class VolatileValue
{
    private static readonly Dictionary<(string Type, string Member), Volatility> Members = new()
    {
        [("Guid", "NewGuid")] = Volatility.Random,
        [("Guid", "CreateVersion7")] = Volatility.Random,
        [("Random", "Next")] = Volatility.Random,
        [("Random", "NextInt64")] = Volatility.Random,
        [("Path", "GetRandomFileName")] = Volatility.Random,
        [("DateTime", "Now")] = Volatility.Time,
        [("DateTime", "UtcNow")] = Volatility.Time,
        [("DateTime", "Today")] = Volatility.Time,
        [("DateTimeOffset", "Now")] = Volatility.Time,
        [("DateTimeOffset", "UtcNow")] = Volatility.Time,
        [("TimeProvider", "GetUtcNow")] = Volatility.Time,
        [("TimeProvider", "GetLocalNow")] = Volatility.Time,
        [("Stopwatch", "GetTimestamp")] = Volatility.Time,
        [("Environment", "TickCount")] = Volatility.Time,
        [("Environment", "TickCount64")] = Volatility.Time,
        [("Environment", "MachineName")] = Volatility.Machine,
        [("Environment", "ProcessId")] = Volatility.Machine,
        [("Process", "Id")] = Volatility.Machine,
        [("Dns", "GetHostName")] = Volatility.Machine,
    };

    public static Volatility Find(IOperation source)
    {
        while (true)
        {
            var (member, instance) = source switch
            {
                IInvocationOperation call => (call.TargetMethod, call.Instance),
                IPropertyReferenceOperation property => ((ISymbol)property.Property, property.Instance),
                _ => (null, null),
            };
            if (member is null)
                return Volatility.None;

            if (member is { Name: nameof(GetHashCode) } and IMethodSymbol { Parameters.IsEmpty: true })
                return Volatility.Hash;

            if (IsOfFramework(member) && Members.TryGetValue((member.ContainingType.Name, member.Name), out var volatility))
                return volatility;

            // Of the current time: its ticks, the time in a year, its text.
            if (instance is null || !IsOfFramework(member) || !(CallValue.IsDate(instance.Type) || instance.Type?.SpecialType == SpecialType.System_Int64))
                return Volatility.None;

            source = ValueSource.Unwrap(instance);
        }
    }

    private static bool IsOfFramework(ISymbol member)
    {
        var space = member.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;

        return space is { Name: "System" };
    }
}
