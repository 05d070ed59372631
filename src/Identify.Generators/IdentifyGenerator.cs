using System.Collections.Immutable;
using System.Text;
using Identify.Generators.Emitting;
using Identify.Generators.Model;
using Identify.Generators.Modeling;
using Identify.Generators.Reading;
using Microsoft.CodeAnalysis;
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
        // One search for both kinds, as each walks through every file that has an attribute.
        var types = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownSymbols.IdentifyTraitsName, static (node, _) => node is TypeDeclarationSyntax or CompilationUnitSyntax, ReadTypes)
            .SelectMany(static (types, _) => types)
            .WithTrackingName(TrackingNames.Types);

        var language = context.ParseOptionsProvider
            .Select(static (options, _) => LanguageFeatures.From(options))
            .WithTrackingName(TrackingNames.Language);

        // This step sees all types, but what it finds hardly ever changes, so nothing after it runs for that.
        var clashes = types.Collect()
            .Select(static (types, _) => NameClashes.Find(types))
            .WithTrackingName(TrackingNames.NameClashes);

        context.RegisterSourceOutput(types.Combine(language).Combine(clashes), Emit);
    }

    private static ImmutableArray<TypeModel> ReadTypes(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetNode is CompilationUnitSyntax)
            return ReadExternalTypes(context, cancellation);

        return ReadOwnType(context, cancellation) is { } model ? ImmutableArray.Create(model) : ImmutableArray<TypeModel>.Empty;
    }

    private static TypeModel? ReadOwnType(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // Several parts of a type may carry the attribute. The first one asks for the code, which is written once.
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

    private static void Emit(SourceProductionContext context, ((TypeModel Type, LanguageFeatures Language) Left, NameClashes Clashes) input)
    {
        var ((type, language), clashes) = input;
        var text = TypeEmitter.Emit(type with { ClassName = clashes.GetClassName(type) }, language);
        context.AddSource(clashes.GetFileName(type), SourceText.From(text, Encoding.UTF8));
    }
}
