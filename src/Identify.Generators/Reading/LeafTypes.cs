using System.Collections.Immutable;
using Identify.Generators.Model;
using static Identify.Generators.Model.ValueKind;

namespace Identify.Generators.Reading;

/// <summary>Every leaf type, and all that generator and rules know about it.</summary>
internal static class LeafTypes
{
    public static readonly ImmutableArray<LeafType> All = ImmutableArray.Create<LeafType>(
        new("System.String", ValueKind.String, JsonForm.String) { CanIdentify = true },
        new("System.Char", Text, JsonForm.String),
        new("System.Boolean", ValueKind.Boolean, JsonForm.Boolean),
        new("System.Guid", Text, JsonForm.Guid) { CanIdentify = true },
        new("System.Uri", ValueKind.String, JsonForm.String) { CanIdentify = true, Read = "?.OriginalString" },
        new("System.Net.Mail.MailAddress", ValueKind.String, JsonForm.String) { CanIdentify = true, Read = "?.Address" },
        new("System.Version", Formatted, JsonForm.Formatted) { CanIdentify = true },

        new("System.DateTimeOffset", Text, JsonForm.Date),
        new("System.DateTime", Text, JsonForm.Date),
        new("System.DateOnly", Text, JsonForm.Date) { NeedsNetRuntime = true },
        new("System.TimeOnly", Text, JsonForm.Time) { NeedsNetRuntime = true },
        new("System.TimeSpan", Text, JsonForm.Time),

        new("System.SByte", Number, JsonForm.Number) { CanIdentify = true, Cast = "(long)", IdCast = "(long)" },
        new("System.Byte", Number, JsonForm.Number) { CanIdentify = true, Cast = "(long)", IdCast = "(long)" },
        new("System.Int16", Number, JsonForm.Number) { CanIdentify = true, Cast = "(long)", IdCast = "(long)" },
        new("System.UInt16", Number, JsonForm.Number) { CanIdentify = true, Cast = "(long)", IdCast = "(long)" },
        new("System.Int32", Number, JsonForm.Number) { CanIdentify = true, IdCast = "(long)" },
        new("System.UInt32", Number, JsonForm.Number) { CanIdentify = true, IdCast = "(long)" },
        new("System.Int64", Number, JsonForm.Number) { CanIdentify = true },
        new("System.UInt64", Number, JsonForm.Number) { CanIdentify = true },
        new("System.IntPtr", Number, JsonForm.Number) { CanIdentify = true, Cast = "(long)", IdCast = "(long)" },
        new("System.UIntPtr", Number, JsonForm.Number) { CanIdentify = true, Cast = "(ulong)", IdCast = "(ulong)" },
        new("System.Int128", Number, JsonForm.Number) { CanIdentify = true, NeedsNetRuntime = true },
        new("System.UInt128", Number, JsonForm.Number) { CanIdentify = true, NeedsNetRuntime = true },
        new("System.Numerics.BigInteger", Number, JsonForm.Number) { CanIdentify = true },
        new("System.Decimal", Number, JsonForm.Number) { CanIdentify = true },
        new("System.Half", Floating, JsonForm.Number) { NeedsNetRuntime = true },
        new("System.Single", Floating, JsonForm.Number),
        new("System.Double", Floating, JsonForm.Number),

        new("System.Text.Json.JsonElement", Json, JsonForm.Any),
        new("System.Text.Json.JsonDocument", Json, JsonForm.Any),
        new("System.Text.Json.Nodes.JsonNode", Json, JsonForm.Any),
        new("System.Text.Json.Nodes.JsonObject", Json, JsonForm.Any),
        new("System.Text.Json.Nodes.JsonArray", Json, JsonForm.Any),
        new("System.Text.Json.Nodes.JsonValue", Json, JsonForm.Any));
}
