using System.Reflection;
using Identify.Generators.Rules;
using Microsoft.CodeAnalysis;
using Xunit;

namespace Identify.Generators.Tests.Rules;

public class DescriptorTests
{
    [Fact]
    public void Every_descriptor_belongs_to_one_analyzer()
    {
        var declared = typeof(TraitAnalyzer).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => ((DiagnosticDescriptor)field.GetValue(null)!).Id)
            .ToList();

        Assert.NotEmpty(declared);
        Assert.Equal(declared.Order(StringComparer.Ordinal), Analysis.Descriptors.Select(descriptor => descriptor.Id));
    }

    [Fact]
    public void The_hundreds_of_an_id_are_the_family() => Assert.All(
        Analysis.Analyzers,
        analyzer => Assert.Single(analyzer.SupportedDiagnostics.Select(descriptor => (descriptor.Id[..6], descriptor.Category)).Distinct()));

    [Fact]
    public void Every_descriptor_explains_itself() =>
        Assert.All(Analysis.Descriptors, descriptor => Assert.EndsWith(".", descriptor.Description.ToString(null), StringComparison.Ordinal));
}
