using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading;

/// <summary>The types that parser and rules look for, resolved once per compilation.</summary>
internal sealed class KnownSymbols
{
    private static readonly ConditionalWeakTable<Compilation, KnownSymbols> Cache = new();

    private readonly Dictionary<ISymbol, WellKnownType> _types = new(SymbolEqualityComparer.Default);

    private KnownSymbols(Compilation compilation)
    {
        Compilation = compilation;
        IdentifyTraits = compilation.GetTypeByMetadataName(IdentifyTraitsName);
        UserId = compilation.GetTypeByMetadataName("Identify.UserIdAttribute");
        AnonymousId = compilation.GetTypeByMetadataName("Identify.AnonymousIdAttribute");
        TraitName = compilation.GetTypeByMetadataName("Identify.TraitNameAttribute");
        TraitIgnore = compilation.GetTypeByMetadataName("Identify.TraitIgnoreAttribute");
        TraitNull = compilation.GetTypeByMetadataName("Identify.TraitNullAttribute");
        TraitConverter = compilation.GetTypeByMetadataName("Identify.TraitConverterAttribute");
        TraitExtension = compilation.GetTypeByMetadataName("Identify.TraitExtensionAttribute");
        TraitConverterOfT = compilation.GetTypeByMetadataName("Identify.TraitConverter`1");
        JsonIgnore = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonIgnoreAttribute");
        JsonPropertyName = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonPropertyNameAttribute");
        JsonEnumMemberName = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonStringEnumMemberNameAttribute");
        JsonConverter = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonConverterAttribute");
        JsonEnumConverter = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonStringEnumConverter");
        JsonEnumConverterOfT = compilation.GetTypeByMetadataName("System.Text.Json.Serialization.JsonStringEnumConverter`1");
        EnumMember = compilation.GetTypeByMetadataName("System.Runtime.Serialization.EnumMemberAttribute");
        IgnoreDataMember = compilation.GetTypeByMetadataName("System.Runtime.Serialization.IgnoreDataMemberAttribute");
        NewtonsoftJsonIgnore = compilation.GetTypeByMetadataName("Newtonsoft.Json.JsonIgnoreAttribute");
        NewtonsoftJsonConverter = compilation.GetTypeByMetadataName("Newtonsoft.Json.JsonConverterAttribute");
        NewtonsoftEnumConverter = compilation.GetTypeByMetadataName("Newtonsoft.Json.Converters.StringEnumConverter");
        EmailAddress = compilation.GetTypeByMetadataName("System.ComponentModel.DataAnnotations.EmailAddressAttribute");
        Phone = compilation.GetTypeByMetadataName("System.ComponentModel.DataAnnotations.PhoneAttribute");
        DateTimeOffset = compilation.GetTypeByMetadataName("System.DateTimeOffset");
        Flags = compilation.GetTypeByMetadataName("System.FlagsAttribute");
        Formattable = compilation.GetTypeByMetadataName("System.IFormattable");
        Enumerable = compilation.GetTypeByMetadataName("System.Collections.Generic.IEnumerable`1");
        Dictionary = compilation.GetTypeByMetadataName("System.Collections.Generic.IDictionary`2");
        ReadOnlyDictionary = compilation.GetTypeByMetadataName("System.Collections.Generic.IReadOnlyDictionary`2");
        KeyValuePair = compilation.GetTypeByMetadataName("System.Collections.Generic.KeyValuePair`2");
        WriterTakesDateOnly = compilation.GetTypeByMetadataName("Identify.TraitsWriter") is { } writer && TakesDateOnly(writer);
        Day = compilation.GetTypeByMetadataName(WriterTakesDateOnly ? "System.DateOnly" : "System.DateTime");

        Add("System.Guid", WellKnownType.Text);
        Add("System.DateTimeOffset", WellKnownType.Text);
        Add("System.TimeSpan", WellKnownType.Text);
        Add("System.DateOnly", WellKnownType.NewText);
        Add("System.TimeOnly", WellKnownType.NewText);
        Add("System.Uri", WellKnownType.Uri);
        Add("System.Net.Mail.MailAddress", WellKnownType.MailAddress);
        Add("System.Version", WellKnownType.Formatted);
        Add("System.Numerics.BigInteger", WellKnownType.Number);
        Add("System.Int128", WellKnownType.NewNumber);
        Add("System.UInt128", WellKnownType.NewNumber);
        Add("System.Half", WellKnownType.NewFloating);
        Add("System.Text.Json.JsonElement", WellKnownType.Json);
        Add("System.Text.Json.JsonDocument", WellKnownType.Json);
        Add("System.Text.Json.Nodes.JsonNode", WellKnownType.Json);
        Add("System.Text.Json.Nodes.JsonObject", WellKnownType.Json);
        Add("System.Text.Json.Nodes.JsonArray", WellKnownType.Json);
        Add("System.Text.Json.Nodes.JsonValue", WellKnownType.Json);
        Add("System.Memory`1", WellKnownType.Memory);
        Add("System.ReadOnlyMemory`1", WellKnownType.Memory);
        Add("System.ArraySegment`1", WellKnownType.ArraySegment);
        Add("System.Collections.Immutable.ImmutableArray`1", WellKnownType.ImmutableArray);
        Add("System.Collections.Generic.List`1", WellKnownType.List);
        Add("System.Collections.Generic.IList`1", WellKnownType.IndexedInterface);
        Add("System.Collections.Generic.IReadOnlyList`1", WellKnownType.IndexedInterface);

        void Add(string metadataName, WellKnownType kind)
        {
            if (compilation.GetTypeByMetadataName(metadataName) is { } type)
                _types[type] = kind;
        }
    }

    /// <summary>The attribute that everything starts from.</summary>
    public const string IdentifyTraitsName = "Identify.IdentifyTraitsAttribute";

    public Compilation Compilation { get; }

    public INamedTypeSymbol? IdentifyTraits { get; }

    public INamedTypeSymbol? UserId { get; }

    public INamedTypeSymbol? AnonymousId { get; }

    public INamedTypeSymbol? TraitName { get; }

    public INamedTypeSymbol? TraitIgnore { get; }

    public INamedTypeSymbol? TraitNull { get; }

    public INamedTypeSymbol? TraitConverter { get; }

    public INamedTypeSymbol? TraitExtension { get; }

    public INamedTypeSymbol? TraitConverterOfT { get; }

    public INamedTypeSymbol? JsonIgnore { get; }

    public INamedTypeSymbol? JsonPropertyName { get; }

    public INamedTypeSymbol? JsonEnumMemberName { get; }

    public INamedTypeSymbol? JsonConverter { get; }

    public INamedTypeSymbol? JsonEnumConverter { get; }

    public INamedTypeSymbol? JsonEnumConverterOfT { get; }

    public INamedTypeSymbol? EnumMember { get; }

    public INamedTypeSymbol? IgnoreDataMember { get; }

    public INamedTypeSymbol? NewtonsoftJsonIgnore { get; }

    public INamedTypeSymbol? NewtonsoftJsonConverter { get; }

    public INamedTypeSymbol? NewtonsoftEnumConverter { get; }

    public INamedTypeSymbol? EmailAddress { get; }

    public INamedTypeSymbol? Phone { get; }

    public INamedTypeSymbol? DateTimeOffset { get; }

    /// <summary>The type for a day without a time: <c>DateOnly</c> where the runtime at hand can write it.</summary>
    public INamedTypeSymbol? Day { get; }

    public INamedTypeSymbol? Flags { get; }

    public INamedTypeSymbol? Formattable { get; }

    public INamedTypeSymbol? Enumerable { get; }

    public INamedTypeSymbol? Dictionary { get; }

    public INamedTypeSymbol? ReadOnlyDictionary { get; }

    public INamedTypeSymbol? KeyValuePair { get; }

    /// <summary>Whether the runtime at hand was built for a framework with <c>DateOnly</c>, <c>Half</c> and their like.</summary>
    public bool WriterTakesDateOnly { get; }

    public static KnownSymbols For(Compilation compilation) => Cache.GetValue(compilation, static key => new(key));

    /// <summary>What the type is to the writer, if it is one of those that need special care.</summary>
    public WellKnownType Identify(ITypeSymbol type) =>
        _types.TryGetValue(type.OriginalDefinition, out var kind) ? kind : WellKnownType.None;

    private static bool TakesDateOnly(INamedTypeSymbol writer) => writer.GetMembers("WriteString")
        .OfType<IMethodSymbol>()
        .Any(method => method.Parameters.LastOrDefault()?.Type.Name == "DateOnly");
}

/// <summary>What the types that <see cref="KnownSymbols"/> knows are to the writer.</summary>
internal enum WellKnownType
{
    None,
    Text,
    Uri,
    MailAddress,
    Formatted,
    Number,
    Json,
    Memory,
    ArraySegment,
    ImmutableArray,
    List,
    IndexedInterface,

    /// <summary>Types that the netstandard2.0 build of the runtime does not know.</summary>
    NewText,
    NewNumber,
    NewFloating,
}
