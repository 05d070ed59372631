using Identify.Generators.Model;

namespace Identify.Generators.Emitting.Bridges;

/// <summary>Segment.Analytics.CSharp, through its <c>JsonObject</c>: the overload for other types reads strings as numbers.</summary>
internal static class SegmentAnalyticsCode
{
    public static BridgeCode For(Bridge bridge) => new(
        "Segment.Analytics.CSharp",
        "SegmentAnalyticsBridge",
        "Identify",
        "void",
        (bridge.TakesOptions ? WithEnrichment + BridgeCode.NamesThisLibrary : WithoutEnrichment) + Tree);

    private const string WithEnrichment = """
        private static void Send(global::Segment.Analytics.Analytics client, global::System.Text.Json.JsonElement call)
        {
            global::Segment.Serialization.JsonObject traits = ToObject(call.GetProperty("traits"));
            string userId = GetText(call, "userId");
            if (userId is null)
                client.Identify(traits, new Enrichment(call).Apply);
            else
                client.Identify(userId, traits, new Enrichment(call).Apply);
        }

        private sealed class Enrichment
        {
            private readonly string _userId;
            private readonly string _anonymousId;
            private readonly string _messageId;
            private readonly string _timestamp;
            private readonly string _channel;
            private readonly global::Segment.Serialization.JsonObject _context;
            private readonly global::Segment.Serialization.JsonObject _integrations;

            public Enrichment(global::System.Text.Json.JsonElement call)
            {
                global::System.Text.Json.JsonElement member;
                _userId = GetText(call, "userId");
                _anonymousId = GetText(call, "anonymousId");
                _messageId = GetText(call, "messageId");
                _timestamp = GetText(call, "timestamp");
                _channel = GetText(call, "channel");
                _context = new global::Segment.Serialization.JsonObject();
                if (call.TryGetProperty("context", out member))
                {
                    foreach (global::System.Text.Json.JsonProperty field in member.EnumerateObject())
                    {
                        if (!NamesThisLibrary(field))
                            _context[field.Name] = ToElement(field.Value);
                    }
                }

                _integrations = call.TryGetProperty("integrations", out member) ? ToObject(member) : new global::Segment.Serialization.JsonObject();
                if (_channel != null && !_context.ContainsKey("channel"))
                    _context["channel"] = _channel;
            }

            public global::Segment.Analytics.RawEvent Apply(global::Segment.Analytics.RawEvent identify)
            {
                // The SDK fills in the user of the process, which may be somebody else by now.
                identify.UserId = _userId;
                identify.AnonymousId = _anonymousId ?? identify.AnonymousId;
                identify.MessageId = _messageId ?? identify.MessageId;
                identify.Timestamp = _timestamp ?? identify.Timestamp;
                identify.Context = Merge(identify.Context, _context);
                identify.Integrations = Merge(identify.Integrations, _integrations);
                return identify;
            }

            private static global::Segment.Serialization.JsonObject Merge(global::Segment.Serialization.JsonObject target, global::Segment.Serialization.JsonObject members)
            {
                if (target is null)
                    return members;

                foreach (string name in members.Keys)
                    target[name] = members[name];

                return target;
            }
        }

        """;

    private const string WithoutEnrichment = """
        private static void Send(global::Segment.Analytics.Analytics client, global::System.Text.Json.JsonElement call)
        {
            string userId = GetText(call, "userId");
            if (userId is null || GetText(call, "anonymousId") != null)
                throw new global::Identify.IdentifyException("The referenced version of Segment.Analytics.CSharp cannot send an anonymous ID: update the package.");

            client.Identify(userId, ToObject(call.GetProperty("traits")));
        }

        """;

    private const string Tree = """
        private static global::Segment.Serialization.JsonObject ToObject(global::System.Text.Json.JsonElement json)
        {
            global::Segment.Serialization.JsonObject result = new global::Segment.Serialization.JsonObject();
            foreach (global::System.Text.Json.JsonProperty member in json.EnumerateObject())
                result[member.Name] = ToElement(member.Value);

            return result;
        }

        private static global::Segment.Serialization.JsonElement ToElement(global::System.Text.Json.JsonElement json)
        {
            switch (json.ValueKind)
            {
                case global::System.Text.Json.JsonValueKind.Object:
                    return ToObject(json);
                case global::System.Text.Json.JsonValueKind.Array:
                    global::Segment.Serialization.JsonArray result = new global::Segment.Serialization.JsonArray();
                    foreach (global::System.Text.Json.JsonElement item in json.EnumerateArray())
                        result.Add(ToElement(item));

                    return result;
                case global::System.Text.Json.JsonValueKind.String:
                    return json.GetString();
                case global::System.Text.Json.JsonValueKind.True:
                case global::System.Text.Json.JsonValueKind.False:
                    return json.GetBoolean();
                case global::System.Text.Json.JsonValueKind.Number:
                    return new Number(json.GetRawText());
                default:
                    return global::Segment.Serialization.JsonNull.Instance;
            }
        }

        // The SDK's own numbers are double, or formatted in the current culture.
        private sealed class Number : global::Segment.Serialization.JsonPrimitive
        {
            private readonly string _text;

            public Number(string text)
            {
                _text = text;
            }

            public override bool IsString
            {
                get { return false; }
            }

            public override string Content
            {
                get { return _text; }
            }

            public override string ToString()
            {
                return _text;
            }
        }
        """;
}
