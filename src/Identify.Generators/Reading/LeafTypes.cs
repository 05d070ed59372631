using System.Collections.Immutable;

namespace Identify.Generators.Reading;

/// <summary>Every leaf type, and all that generator and rules know about it.</summary>
internal static class LeafTypes
{
    private const string WriteString = nameof(WriteString);
    private const string WriteNumber = nameof(WriteNumber);
    private const string WriteBoolean = nameof(WriteBoolean);
    private const string WriteFormatted = nameof(WriteFormatted);
    private const string WriteJson = nameof(WriteJson);
    private const string WriteBase64 = nameof(WriteBase64);
    private const string WriteDate = nameof(WriteDate);

    /// <summary>What a type is that is written by its implementation of <c>IFormattable</c>.</summary>
    public static readonly LeafType Formattable = new("System.IFormattable", WriteFormatted, JsonForm.Formatted) { CanIdentify = true, CanThrow = true };

    public static readonly ImmutableArray<LeafType> All = ImmutableArray.Create<LeafType>(
        new("System.String", WriteString, JsonForm.String) { CanIdentify = true, CanBeKey = true },
        new("System.Char", WriteString, JsonForm.String) { IsAlwaysWritten = true },
        new("System.Boolean", WriteBoolean, JsonForm.Boolean) { IsAlwaysWritten = true },
        new("System.Guid", WriteString, JsonForm.Guid) { SchemaFormat = "uuid", CanIdentify = true, CanBeKey = true, IsAlwaysWritten = true },
        new("System.Uri", WriteString, JsonForm.String) { SchemaFormat = "uri", CanIdentify = true, IdRead = "?.OriginalString" },
        new("System.Net.Mail.MailAddress", WriteString, JsonForm.String) { SchemaFormat = "email", CanIdentify = true, Read = "?.Address", IdRead = "?.Address" },
        new("System.Version", WriteFormatted, JsonForm.Formatted) { CanIdentify = true, CanThrow = true },

        new("System.Byte[]", WriteBase64, JsonForm.Binary),
        new("System.Memory`1[System.Byte]", WriteBase64, JsonForm.Binary) { IsAlwaysWritten = true },
        new("System.ReadOnlyMemory`1[System.Byte]", WriteBase64, JsonForm.Binary) { IsAlwaysWritten = true },
        new("System.ArraySegment`1[System.Byte]", WriteBase64, JsonForm.Binary) { IsAlwaysWritten = true },

        new("System.DateTimeOffset", WriteString, JsonForm.Date) { SchemaFormat = "date-time", DayMethod = WriteDate },
        new("System.DateTime", WriteString, JsonForm.Date) { SchemaFormat = "date-time", DayMethod = WriteDate },
        new("System.DateOnly", WriteString, JsonForm.Date) { SchemaFormat = "date", NeedsNetRuntime = true },
        new("NodaTime.Instant", WriteString, JsonForm.Date) { SchemaFormat = "date-time", CanThrow = true, Read = ".ToDateTimeOffset()", DayMethod = WriteDate },
        new("NodaTime.LocalDate", WriteDate, JsonForm.Date) { SchemaFormat = "date", CanThrow = true, Read = ".ToDateTimeUnspecified()" },
        new("System.TimeOnly", WriteString, JsonForm.Time) { IsAlwaysWritten = true, NeedsNetRuntime = true },
        new("System.TimeSpan", WriteString, JsonForm.Time) { SchemaFormat = "duration", IsAlwaysWritten = true },

        Integer("System.SByte", cast: "(long)"),
        Integer("System.Byte", cast: "(long)"),
        Integer("System.Int16", cast: "(long)"),
        Integer("System.UInt16", cast: "(long)"),
        Integer("System.Int32"),
        Integer("System.UInt32"),
        Integer("System.Int64"),
        Integer("System.UInt64", keyCast: ""),
        Integer("System.IntPtr", cast: "(long)"),
        Integer("System.UIntPtr", cast: "(ulong)", keyCast: "(ulong)"),
        new("System.Int128", WriteNumber, JsonForm.Number) { IsInteger = true, CanIdentify = true, IsAlwaysWritten = true, NeedsNetRuntime = true },
        new("System.UInt128", WriteNumber, JsonForm.Number) { IsInteger = true, CanIdentify = true, IsAlwaysWritten = true, NeedsNetRuntime = true },
        new("System.Numerics.BigInteger", WriteNumber, JsonForm.Number) { IsInteger = true, CanIdentify = true, IsAlwaysWritten = true },
        new("System.Decimal", WriteNumber, JsonForm.Number) { CanIdentify = true, IsAlwaysWritten = true },
        new("System.Half", WriteNumber, JsonForm.Number) { NeedsNetRuntime = true },
        new("System.Single", WriteNumber, JsonForm.Number),
        new("System.Double", WriteNumber, JsonForm.Number),

        new("System.Text.Json.JsonElement", WriteJson, JsonForm.Any) { CanThrow = true },
        new("System.Text.Json.JsonDocument", WriteJson, JsonForm.Any) { CanThrow = true },
        new("System.Text.Json.Nodes.JsonNode", WriteJson, JsonForm.Any) { CanThrow = true },
        new("System.Text.Json.Nodes.JsonObject", WriteJson, JsonForm.Any) { CanThrow = true },
        new("System.Text.Json.Nodes.JsonArray", WriteJson, JsonForm.Any) { CanThrow = true },
        new("System.Text.Json.Nodes.JsonValue", WriteJson, JsonForm.Any) { CanThrow = true });

    /// <param name="metadataName">The metadata name.</param>
    /// <param name="cast">The cast, if the writer's overloads for numbers would be ambiguous without one.</param>
    /// <param name="keyCast">The cast for IDs and keys, for which the writer has overloads for <c>long</c> and <c>ulong</c> only.</param>
    private static LeafType Integer(string metadataName, string cast = "", string keyCast = "(long)") => new(metadataName, WriteNumber, JsonForm.Number)
    {
        IsInteger = true,
        CanIdentify = true,
        CanBeKey = true,
        IsAlwaysWritten = true,
        Cast = cast,
        IdCast = keyCast,
    };
}
