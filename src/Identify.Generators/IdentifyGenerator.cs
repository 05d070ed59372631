using System.Collections.Immutable;
using System.Text;
using Identify.Generators.Emitting;
using Identify.Generators.Model;
using Identify.Generators.Parsing;
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
        var ownTypes = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownSymbols.IdentifyTraitsName, static (node, _) => node is TypeDeclarationSyntax, ReadOwnType)
            .Where(static type => type is not null)
            .Select(static (type, _) => type!)
            .WithTrackingName(TrackingNames.OwnTypes);

        var externalTypes = context.SyntaxProvider
            .ForAttributeWithMetadataName(KnownSymbols.IdentifyTraitsName, static (node, _) => node is CompilationUnitSyntax, ReadExternalTypes)
            .SelectMany(static (types, _) => types)
            .WithTrackingName(TrackingNames.ExternalTypes);

        var language = context.ParseOptionsProvider
            .Select(static (options, _) => LanguageFeatures.From(options))
            .WithTrackingName(TrackingNames.Language);

        // This step sees all types, but what it finds hardly ever changes, so nothing after it runs for that.
        var clashes = ownTypes.Collect().Combine(externalTypes.Collect())
            .Select(static (types, _) => NameClashes.Find(types.Left, types.Right))
            .WithTrackingName(TrackingNames.NameClashes);

        context.RegisterSourceOutput(ownTypes.Combine(language).Combine(clashes), Emit);
        context.RegisterSourceOutput(externalTypes.Combine(language).Combine(clashes), Emit);
    }

    private static TypeModel? ReadOwnType(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        // Several parts of a type may carry the attribute. The first one asks for the code, which is written once.
        var symbols = KnownSymbols.For(context.SemanticModel.Compilation);
        return context.TargetSymbol is INamedTypeSymbol type
            && type.GetAttributes().Find(symbols.IdentifyTraits) is { } attribute
            && attribute.StandsOn(context.TargetNode)
            && AnnotatedType.IsFirstOfItsName(type)
                ? AnnotatedType.Read(type, attribute, symbols, cancellation)
                : null;
    }

    private static ImmutableArray<TypeModel> ReadExternalTypes(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var symbols = KnownSymbols.For(context.SemanticModel.Compilation);
        var models = ImmutableArray.CreateBuilder<TypeModel>();
        foreach (var attribute in context.Attributes)
        {
            if (ExternalTypes.IsFirst(attribute, symbols)
                && attribute.GetTypeArgument() is { } type
                && AnnotatedType.Read(type, attribute, symbols, cancellation) is { } model)
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
