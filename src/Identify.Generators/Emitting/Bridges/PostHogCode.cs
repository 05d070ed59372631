using Identify.Generators.Model;
using Identify.Generators.Specification;

namespace Identify.Generators.Emitting.Bridges;

/// <summary>PostHog: what never changes is set once, and null removes a property, for which the SDK has no method of its own.</summary>
internal static class PostHogCode
{
    public static BridgeCode For(Bridge bridge) => new(
        "PostHog",
        "PostHogBridge",
        "IdentifyAsync",
        "global::System.Threading.Tasks.Task<global::PostHog.Api.ApiResult>",
        $$"""
        private static global::System.Threading.Tasks.Task<global::PostHog.Api.ApiResult> Send({{bridge.ClientType}} client, global::System.Text.Json.JsonElement call, global::System.Threading.CancellationToken cancellationToken)
        {
            global::System.Collections.Generic.Dictionary<string, object> set = new global::System.Collections.Generic.Dictionary<string, object>();
            global::System.Collections.Generic.Dictionary<string, object> setOnce = new global::System.Collections.Generic.Dictionary<string, object>();
            global::System.Collections.Generic.List<string> unset = new global::System.Collections.Generic.List<string>();
            foreach (global::System.Text.Json.JsonProperty trait in call.GetProperty("traits").Clone().EnumerateObject())
            {
                if (trait.Value.ValueKind == global::System.Text.Json.JsonValueKind.Null)
                    unset.Add(trait.Name);
                else if (IsSetOnce(trait.Name))
                    setOnce[trait.Name] = trait.Value;
                else
                    set[trait.Name] = trait.Value;
            }

            string distinctId = GetText(call, "userId") ?? GetText(call, "anonymousId");
            if (unset.Count > 0)
                global::PostHog.CaptureExtensions.Capture(client, distinctId, "$set", new global::System.Collections.Generic.Dictionary<string, object> { { "$unset", unset } });

            return client.IdentifyAsync(distinctId, set, setOnce.Count > 0 ? setOnce : null, cancellationToken);
        }

        private static bool IsSetOnce(string trait)
        {
            switch (trait)
            {
        {{string.Join("\n", TraitSpecification.Traits.Members.Where(static trait => trait.NeverChanges).SelectMany(static trait => new[] { trait.Name, trait.SnakeName }).Distinct().Select(static name => $"        case {CSharpText.Quote(name)}:"))}}
                    return true;
                default:
                    return false;
            }
        }
        """);
}
