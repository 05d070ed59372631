namespace Identify.Generators.Model;

/// <summary>What the project's C# version and framework let generated code use. The floor is C# 7.3.</summary>
/// <param name="NullableAnnotations">C# 8: <c>string?</c>.</param>
/// <param name="Utf8Literals">C# 11: <c>"text"u8</c>.</param>
/// <param name="ModuleInitializers">C# 9 with a framework that has the attribute.</param>
internal sealed record LanguageFeatures(bool NullableAnnotations, bool Utf8Literals, bool ModuleInitializers);
