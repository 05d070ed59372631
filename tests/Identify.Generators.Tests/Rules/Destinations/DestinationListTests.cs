using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit;

namespace Identify.Generators.Tests.Rules.Destinations;

/// <summary>Where a team names its destinations.</summary>
public class DestinationListTests
{
    [Fact]
    public void Attribute_property_and_editorconfig_add_up()
    {
        var compilation = Analysis.Compile("[assembly: IdentifyDestinations(\"mixpanel\")] [assembly: IdentifyDestinations(new[] { \"amplitude\" })]", "public class Other { }");
        var options = new Settings(
            new() { ["build_property.IdentifyDestinations"] = "HubSpot;Klaviyo" },
            new() { ["identify_destinations"] = "braze , intercom," });

        var names = DestinationName.Read(compilation, options);

        Assert.Equal(["HubSpot", "Klaviyo", "braze", "intercom", "mixpanel", "amplitude"], names.Select(name => name.Name));
        Assert.Equal([false, false, false, false, true, true], names.Select(name => name.Location is not null));
    }

    [Theory]
    [InlineData("[assembly: IdentifyDestinations]")]
    [InlineData("[assembly: IdentifyDestinations(null)]")]
    [InlineData("[assembly: IdentifyDestinations((string)null)]")]
    [InlineData("[assembly: IdentifyDestinations(1)]")]
    public void An_empty_list_is_no_list(string source) =>
        Assert.True(DestinationName.Read(Analysis.Compile(source), new Settings([], [])).IsEmpty);

    private sealed class Settings(Dictionary<string, string> project, Dictionary<string, string> file) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Section(project);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Section(file);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Section(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            var isFound = values.TryGetValue(key, out var found);
            value = found!;
            return isFound;
        }
    }
}
