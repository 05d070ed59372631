using Identify.Generators.Model;

namespace Identify.Generators.Catalogue;

/// <summary>What the assembly says about its annotated types.</summary>
/// <param name="Schemas">A JSON Schema of the traits of each type.</param>
internal sealed record CatalogueModel(EquatableArray<string> Schemas);
