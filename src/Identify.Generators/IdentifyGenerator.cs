using System.Collections.Immutable;
using System.Text;
using Identify.Generators.Catalogue;
using Identify.Generators.Emitting;
using Identify.Generators.Emitting.Bridges;
using Identify.Generators.Model;
using Identify.Generators.Modeling;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Identify.Generators;

/// <summary>Writes a serializer and extension methods for every type with <c>[IdentifyTraits]</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class IdentifyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        // One provider for types and assemblies: each ForAttributeWithMetadataName call scans every file that contains attributes.
        var types = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownSymbols.IdentifyTraitsName, static (node, _) => node is TypeDeclarationSyntax or CompilationUnitSyntax, ReadTypes)
            .SelectMany(static (types, _) => types)
            .WithTrackingName(TrackingNames.Types);

        var language = context.ParseOptionsProvider.Combine(context.CompilationProvider.Select(static (compilation, _) => HasModuleInitializers(compilation)))
            .Select(static (input, _) => ReadLanguage(input.Left, input.Right))
            .WithTrackingName(TrackingNames.Language);

        var bridges = context.CompilationProvider
            .Select(static (compilation, _) => BridgeReader.Read(compilation))
            .WithTrackingName(TrackingNames.Bridges);

        // Depends on all types, but its result rarely changes, so later steps stay cached.
        var layout = types.Collect()
            .Select(static (types, _) => Layout.Create(types))
            .WithTrackingName(TrackingNames.Layout);

        var typeFiles = types.Combine(layout)
            .Select(static (input, _) => input.Right.Apply(input.Left))
            .WithTrackingName(TrackingNames.TypeFiles);

        var sharedFiles = types.Collect().Combine(layout)
            .SelectMany(static (input, _) => input.Right.GetSharedShapes(input.Left))
            .WithTrackingName(TrackingNames.SharedFiles);

        var serializers = typeFiles.Select(static (type, _) => type.Serializer).Collect()
            .Select(static (serializers, _) => (EquatableArray<SerializerModel>)serializers)
            .WithTrackingName(TrackingNames.Serializers);

        var catalogue = context.CompilationProvider
            .Combine(context.AnalyzerConfigOptionsProvider.Select(static (options, _) => CatalogueSettings.From(options.GlobalOptions)))
            .Combine(serializers.Combine(bridges))
            .SelectMany(static (input, cancellation) => CatalogueReader.Read(input.Left.Left, input.Left.Right, input.Right.Left, input.Right.Right, cancellation) is { } catalogue
                ? ImmutableArray.Create(catalogue)
                : ImmutableArray<CatalogueModel>.Empty);

        context.RegisterSourceOutput(typeFiles.Combine(language.Combine(bridges)), static (output, input) =>
            output.AddSource($"{input.Left.FileName}.g.cs", SourceText.From(TypeEmitter.Emit(input.Left, input.Right.Left, input.Right.Right), Encoding.UTF8)));
        context.RegisterSourceOutput(sharedFiles.Combine(language), static (output, input) =>
            output.AddSource($"{input.Left.FileName}.g.cs", SourceText.From(SharedShapeEmitter.Emit(input.Left, input.Right), Encoding.UTF8)));
        context.RegisterSourceOutput(bridges.SelectMany(static (bridges, _) => bridges), static (output, bridge) =>
        {
            if (BridgeCode.Find(bridge) is { } code)
                output.AddSource($"{SharedWriter.Namespace}.{code.ClassName}.g.cs", SourceText.From(BridgeEmitter.Emit(bridge, code), Encoding.UTF8));
        });
        context.RegisterSourceOutput(serializers.Combine(language), static (output, input) =>
        {
            if (input.Left.Count > 0)
                output.AddSource("Identify.Generated.TraitsSerializers.g.cs", SourceText.From(RegistrationEmitter.Emit(input.Left, input.Right), Encoding.UTF8));
        });
        context.RegisterImplementationSourceOutput(catalogue, static (output, model) =>
            output.AddSource("Identify.Generated.Catalogue.g.cs", SourceText.From(CatalogueEmitter.Emit(model), Encoding.UTF8)));
    }

    private static LanguageFeatures ReadLanguage(ParseOptions options, bool hasModuleInitializers)
    {
        var version = options is CSharpParseOptions { LanguageVersion: var known } ? known : LanguageVersion.CSharp7_3;
        return new(version >= LanguageVersion.CSharp8, version >= (LanguageVersion)1100, hasModuleInitializers && version >= LanguageVersion.CSharp9);
    }

    private static bool HasModuleInitializers(Compilation compilation) =>
        compilation.GetBestTypeByMetadataName("System.Runtime.CompilerServices.ModuleInitializerAttribute") is { } attribute
        && compilation.IsSymbolAccessibleWithin(attribute, compilation.Assembly);

    private static ImmutableArray<TypeModel> ReadTypes(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetNode is CompilationUnitSyntax)
            return ReadExternalTypes(context, cancellation);

        return ReadOwnType(context, cancellation) is { } model ? ImmutableArray.Create(model) : ImmutableArray<TypeModel>.Empty;
    }

    private static TypeModel? ReadOwnType(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // Several parts of a partial type may carry the attribute; only the first produces code.
        var symbols = KnownSymbols.For(context.SemanticModel.Compilation);
        return context.TargetSymbol is INamedTypeSymbol type
            && type.GetAttributes().Find(symbols.IdentifyTraits) is { } attribute
            && attribute.IsAppliedTo(context.TargetNode)
            && AnnotatedType.IsFirstOfItsName(type)
                ? TypeModelBuilder.Build(type, attribute, TraitReader.For(context.SemanticModel.Compilation), cancellation)
                : null;
    }

    private static ImmutableArray<TypeModel> ReadExternalTypes(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var reader = TraitReader.For(context.SemanticModel.Compilation);
        var models = ImmutableArray.CreateBuilder<TypeModel>();
        foreach (var attribute in context.Attributes)
        {
            if (ExternalTypes.IsFirst(attribute, reader.Symbols)
                && attribute.GetTypeArgument() is { } type
                && TypeModelBuilder.Build(type, attribute, reader, cancellation) is { } model)
            {
                models.Add(model);
            }
        }

        return models.ToImmutable();
    }
}
