using Identify.Generators.Model;

namespace Identify.Generators.Emitting.Bridges;

/// <summary>Analytics.NET and RudderStack, which have the same API. Raw JSON keeps the application's Newtonsoft settings out of the values.</summary>
internal static class AnalyticsNetCode
{
    public static BridgeCode For(Bridge bridge, string product, string className, string modelNamespace, string options) => new(
        product,
        className,
        "Identify",
        "void",
        $$"""
        private static void Send({{bridge.ClientType}} client, global::System.Text.Json.JsonElement call)
        {
            global::{{modelNamespace}}.{{options}} options = new global::{{modelNamespace}}.{{options}}();
            options.SetAnonymousId(GetText(call, "anonymousId"));
            global::System.Text.Json.JsonElement member;
            if (call.TryGetProperty("timestamp", out member))
                options.SetTimestamp(member.GetDateTimeOffset().UtcDateTime);

            if (call.TryGetProperty("channel", out member))
                options.Context["channel"] = ToRaw(member);

            if (call.TryGetProperty("context", out member))
            {
                foreach (global::System.Text.Json.JsonProperty field in member.EnumerateObject())
                {
                    if (!NamesThisLibrary(field))
                        options.Context[field.Name] = ToRaw(field.Value);
                }
            }

            if (call.TryGetProperty("integrations", out member))
                Fill(options.Integrations, member);

            global::{{modelNamespace}}.Traits traits = new global::{{modelNamespace}}.Traits();
            Fill(traits, call.GetProperty("traits"));
            client.Identify(GetText(call, "userId"), traits, options);
        }

        private static void Fill(global::System.Collections.Generic.Dictionary<string, object> target, global::System.Text.Json.JsonElement json)
        {
            foreach (global::System.Text.Json.JsonProperty member in json.EnumerateObject())
                target[member.Name] = ToRaw(member.Value);
        }

        private static object ToRaw(global::System.Text.Json.JsonElement json)
        {
            return new global::Newtonsoft.Json.Linq.JRaw(json.GetRawText());
        }
        """ + BridgeCode.NamesThisLibrary);
}
