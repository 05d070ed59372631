using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Rules;

/// <summary>Creates the descriptors. A rule is an error only if nothing sensible can be generated, and a warning if data would be wrong.</summary>
internal static class RuleDescriptor
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<DiagnosticDescriptor>> Families = new();

    private static readonly string HelpBase = typeof(RuleDescriptor).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(static metadata => metadata.Key == "RuleHelpBase").Value!;

    // Release tracking reads these parameters by name, so every argument is a constant.
    public static DiagnosticDescriptor Create(
        string id, string category, DiagnosticSeverity defaultSeverity, string title, string messageFormat, string description) =>
        new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault: true, description, HelpBase + id + ".md");

    /// <summary>The descriptors that a class declares, in the order of their ids. Each compilation may ask for them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> GetAll(Type family) => Families.GetOrAdd(family, FindAll);

    private static ImmutableArray<DiagnosticDescriptor> FindAll(Type family) => family
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => field.GetValue(null))
        .OfType<DiagnosticDescriptor>()
        .OrderBy(static descriptor => descriptor.Id, StringComparer.Ordinal)
        .ToImmutableArray();
}
