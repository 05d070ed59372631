using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Reading;

/// <summary>A name in the team's list of destinations.</summary>
/// <param name="Name">The name as it was written.</param>
/// <param name="Location">Where it is in the source; null if it comes from a setting.</param>
internal sealed record DestinationName(string Name, Location? Location)
{
    private const string Setting = "identify_destinations";
    private const string Property = "build_property.IdentifyDestinations";
    private const string AttributeName = "Identify.IdentifyDestinationsAttribute";

    /// <summary>The names in <c>.editorconfig</c>, in the MSBuild property and in attributes of the assembly.</summary>
    public static ImmutableArray<DestinationName> Read(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        var names = ImmutableArray.CreateBuilder<DestinationName>();
        var lists = new HashSet<string>();
        AddSetting(options.GlobalOptions, Property);
        AddSetting(options.GlobalOptions, Setting);
        foreach (var tree in compilation.SyntaxTrees)
            AddSetting(options.GetOptions(tree), Setting);

        if (compilation.GetBestTypeByMetadataName(AttributeName) is { } attributeClass)
        {
            foreach (var attribute in compilation.Assembly.GetAttributes())
            {
                if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, attributeClass))
                    AddAttribute(attribute);
            }
        }

        return names.ToImmutable();

        void AddSetting(AnalyzerConfigOptions section, string key)
        {
            if (section.TryGetValue(key, out var list) && lists.Add(list))
                names.AddRange(list.Split(',', ';').Select(static name => name.Trim()).Where(static name => name.Length > 0).Select(static name => new DestinationName(name, null)));
        }

        void AddAttribute(AttributeData attribute)
        {
            var syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
            var arguments = attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Array, IsNull: false } array] ? array.Values : ImmutableArray<TypedConstant>.Empty;
            for (var i = 0; i < arguments.Length; i++)
            {
                if (arguments[i].Value is not string name)
                    continue;

                // With an array as argument there is one expression for all names.
                var expressions = syntax?.ArgumentList?.Arguments;
                names.Add(new(name, expressions?.Count == arguments.Length ? expressions.Value[i].GetLocation() : syntax?.GetLocation()));
            }
        }
    }
}
