using Identify.Generators.Model;
using Identify.Generators.Specification;

namespace Identify.Generators.Emitting.Bridges;

/// <summary>Mixpanel, through its method for finished JSON: the others leave nested objects out and write dates in the current culture.</summary>
internal static class MixpanelCode
{
    /// <summary>The profile properties that Mixpanel itself reads, of those that are reserved traits.</summary>
    private static readonly string[] OwnNames = ["$avatar", "$created", "$email", "$first_name", "$last_name", "$name", "$phone"];

    public static BridgeCode For(Bridge bridge) => new(
        "Mixpanel",
        "MixpanelBridge",
        "IdentifyAsync",
        "global::System.Threading.Tasks.Task<bool>",
        $$"""
        private static global::System.Threading.Tasks.Task<bool> Send({{bridge.ClientType}} client, global::System.Text.Json.JsonElement call, global::System.Threading.CancellationToken cancellationToken)
        {
            // Only a message of the SDK's own has the project's token.
            string distinctId = GetText(call, "userId") ?? GetText(call, "anonymousId");
            global::Mixpanel.MixpanelMessage message = client.GetPeopleSetMessage(distinctId, new global::System.Collections.Generic.Dictionary<string, object>());
            object token = null;
            if (message is null || message.Data is null || !message.Data.TryGetValue("$token", out token))
                throw new global::System.InvalidOperationException("The Mixpanel client has no token.");

            using (global::System.IO.MemoryStream buffer = new global::System.IO.MemoryStream())
            {
                using (global::System.Text.Json.Utf8JsonWriter writer = new global::System.Text.Json.Utf8JsonWriter(buffer))
                {
                    writer.WriteStartArray();
                    BeginUpdate(writer, token, distinctId, call);
                    writer.WriteStartObject("$set");
                    bool unsets = false;
                    foreach (global::System.Text.Json.JsonProperty trait in call.GetProperty("traits").EnumerateObject())
                    {
                        if (trait.Value.ValueKind == global::System.Text.Json.JsonValueKind.Null)
                        {
                            unsets = true;
                            continue;
                        }

                        writer.WritePropertyName(GetPropertyName(trait.Name));
                        trait.Value.WriteTo(writer);
                    }

                    writer.WriteEndObject();
                    writer.WriteEndObject();
                    if (unsets)
                    {
                        BeginUpdate(writer, token, distinctId, call);
                        writer.WriteStartArray("$unset");
                        foreach (global::System.Text.Json.JsonProperty trait in call.GetProperty("traits").EnumerateObject())
                        {
                            if (trait.Value.ValueKind == global::System.Text.Json.JsonValueKind.Null)
                                writer.WriteStringValue(GetPropertyName(trait.Name));
                        }

                        writer.WriteEndArray();
                        writer.WriteEndObject();
                    }

                    writer.WriteEndArray();
                }

                return client.SendJsonAsync(global::Mixpanel.MixpanelMessageEndpoint.Engage, global::System.Text.Encoding.UTF8.GetString(buffer.ToArray()), cancellationToken);
            }
        }

        private static void BeginUpdate(global::System.Text.Json.Utf8JsonWriter writer, object token, string distinctId, global::System.Text.Json.JsonElement call)
        {
            global::System.Text.Json.JsonElement timestamp;
            global::System.Text.Json.JsonElement context;
            global::System.Text.Json.JsonElement ip;
            writer.WriteStartObject();
            writer.WriteString("$token", token.ToString());
            writer.WriteString("$distinct_id", distinctId);
            if (call.TryGetProperty("timestamp", out timestamp))
                writer.WriteNumber("$time", timestamp.GetDateTimeOffset().ToUnixTimeSeconds());

            if (call.TryGetProperty("context", out context) && context.TryGetProperty("ip", out ip))
                writer.WriteString("$ip", ip.GetString());
        }

        private static string GetPropertyName(string trait)
        {
            switch (trait)
            {
        {{string.Join("\n", TraitSpecification.Traits.Members.SelectMany(GetCases))}}
                default:
                    return trait;
            }
        }
        """);

    private static IEnumerable<string> GetCases(ReservedTrait trait) =>
        from own in trait.DestinationNames
        where OwnNames.Contains(own)
        from name in new[] { trait.Name, trait.SnakeName }.Distinct()
        select $"        case {CSharpText.Quote(name)}:\n            return {CSharpText.Quote(own)};";
}
