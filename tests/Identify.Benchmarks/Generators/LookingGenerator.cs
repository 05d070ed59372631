using Microsoft.CodeAnalysis;

namespace Identify.Benchmarks.Generators;

/// <summary>Finds the annotated types, asks for the type of each property, and writes nothing: the least that any generator costs.</summary>
#pragma warning disable RS1036, RS1041 // no compiler is to find it
internal sealed class LookingGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider.ForAttributeWithMetadataName("Identify.IdentifyTraitsAttribute", static (_, _) => true, static (found, _) =>
            ((INamedTypeSymbol)found.TargetSymbol).GetMembers().OfType<IPropertySymbol>().Count(static property => property.Type.TypeKind != TypeKind.Error));
        context.RegisterSourceOutput(types, static (_, _) => { });
    }
}
