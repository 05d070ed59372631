using System.Runtime.CompilerServices;
using Identify.Generators.Model;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The types that reader and rules look for, resolved once per compilation.</summary>
internal sealed class KnownSymbols
{
    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> Cache = new();

    private readonly Dictionary<ISymbol, LeafType> _leafTypes = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SpecialType, LeafType> _specialLeafTypes = [];
    private readonly Dictionary<ISymbol, LoopKind> _loops = new(SymbolEqualityComparer.Default);

    private KnownSymbols(Compilation compilation)
    {
        Compilation = compilation;
        IdentifyTraits = Find(IdentifyTraitsName);
        UserId = Find("Identify.UserIdAttribute");
        AnonymousId = Find("Identify.AnonymousIdAttribute");
        TraitsOfParameter = Find("Identify.TraitsAttribute");
        TraitName = Find("Identify.TraitNameAttribute");
        TraitIgnore = Find("Identify.TraitIgnoreAttribute");
        TraitNull = Find("Identify.TraitNullAttribute");
        TraitConverter = Find("Identify.TraitConverterAttribute");
        TraitExtension = Find("Identify.TraitExtensionAttribute");
        TraitConverterOfT = Find("Identify.TraitConverter`1");
        JsonPropertyName = Find("System.Text.Json.Serialization.JsonPropertyNameAttribute");
        JsonEnumMemberName = Find("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute");
        EnumMember = Find("System.Runtime.Serialization.EnumMemberAttribute");
        EmailAddress = Find("System.ComponentModel.DataAnnotations.EmailAddressAttribute");
        Phone = Find("System.ComponentModel.DataAnnotations.PhoneAttribute");
        DateTimeOffset = Find("System.DateTimeOffset");
        Flags = Find("System.FlagsAttribute");
        Formattable = Find("System.IFormattable");
        Enumerable = Find("System.Collections.Generic.IEnumerable`1");
        Dictionary = Find("System.Collections.Generic.IDictionary`2");
        ReadOnlyDictionary = Find("System.Collections.Generic.IReadOnlyDictionary`2");
        KeyValuePair = Find("System.Collections.Generic.KeyValuePair`2");
        HasNetRuntime = Find("Identify.TraitsWriter") is { } writer && WritesDateOnly(writer);
        DateOnlyOrDateTime = Find(HasNetRuntime ? "System.DateOnly" : "System.DateTime");

        foreach (var leaf in LeafTypes.All)
        {
            if (FindLeaf(leaf.MetadataName) is not { } type)
                continue;

            if (type.SpecialType == SpecialType.None)
                _leafTypes[type] = leaf;
            else
                _specialLeafTypes[type.SpecialType] = leaf;
        }

        foreach (var (metadataName, loop) in CollectionTypes.All)
        {
            if (Find(metadataName) is { } type)
                _loops[type] = loop;
        }

        ITypeSymbol? FindLeaf(string metadataName)
        {
            var bracket = metadataName.IndexOf('[');
            if (bracket < 0)
                return Find(metadataName);

            var argument = metadataName.Substring(bracket + 1).TrimEnd(']');
            return argument.Length == 0
                ? Find(metadataName.Substring(0, bracket)) is { } element ? compilation.CreateArrayTypeSymbol(element) : null
                : Find(metadataName.Substring(0, bracket)) is { } generic && Find(argument) is { } known ? generic.Construct(known) : null;
        }

        INamedTypeSymbol? Find(string metadataName) => compilation.GetBestTypeByMetadataName(metadataName);
    }

    /// <summary>The metadata name of <c>[IdentifyTraits]</c>.</summary>
    public const string IdentifyTraitsName = "Identify.IdentifyTraitsAttribute";

    public Compilation Compilation { get; }

    public INamedTypeSymbol? IdentifyTraits { get; }

    public INamedTypeSymbol? UserId { get; }

    public INamedTypeSymbol? AnonymousId { get; }

    /// <summary><c>[Traits]</c>.</summary>
    public INamedTypeSymbol? TraitsOfParameter { get; }

    public INamedTypeSymbol? TraitName { get; }

    public INamedTypeSymbol? TraitIgnore { get; }

    public INamedTypeSymbol? TraitNull { get; }

    public INamedTypeSymbol? TraitConverter { get; }

    public INamedTypeSymbol? TraitExtension { get; }

    public INamedTypeSymbol? TraitConverterOfT { get; }

    public INamedTypeSymbol? JsonPropertyName { get; }

    public INamedTypeSymbol? JsonEnumMemberName { get; }

    public INamedTypeSymbol? EnumMember { get; }

    public INamedTypeSymbol? EmailAddress { get; }

    public INamedTypeSymbol? Phone { get; }

    public INamedTypeSymbol? DateTimeOffset { get; }

    /// <summary>The type for a date without a time: <c>DateOnly</c> if the referenced runtime can write it.</summary>
    public INamedTypeSymbol? DateOnlyOrDateTime { get; }

    public INamedTypeSymbol? Flags { get; }

    public INamedTypeSymbol? Formattable { get; }

    public INamedTypeSymbol? Enumerable { get; }

    public INamedTypeSymbol? Dictionary { get; }

    public INamedTypeSymbol? ReadOnlyDictionary { get; }

    public INamedTypeSymbol? KeyValuePair { get; }

    /// <summary>Whether the referenced runtime is the build for .NET, which has overloads for DateOnly, Half, Int128 and so on.</summary>
    public bool HasNetRuntime { get; }

    public static KnownSymbols For(Compilation compilation) => Cache.GetValue(compilation, static key => new(key));

    public LeafType? FindLeafType(ITypeSymbol type) => type.SpecialType == SpecialType.None
        ? _leafTypes.TryGetValue(type, out var leaf) ? leaf : null
        : _specialLeafTypes.TryGetValue(type.SpecialType, out var special) ? special : null;

    public LoopKind? FindLoop(ITypeSymbol type) => _loops.TryGetValue(type.OriginalDefinition, out var loop) ? loop : null;

    private static bool WritesDateOnly(INamedTypeSymbol writer) => writer.GetMembers("WriteString")
        .OfType<IMethodSymbol>()
        .Any(method => method.Parameters.LastOrDefault()?.Type.Name == "DateOnly");
}
