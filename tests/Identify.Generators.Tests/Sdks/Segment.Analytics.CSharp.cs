// Segment.Analytics.CSharp 2.6.0; before 2.5 without ENRICHMENT. What is sent is recorded, for tests to compare.
using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using Segment.Serialization;

namespace Segment.Analytics
{
    public class Configuration
    {
        public Configuration(string writeKey) => WriteKey = writeKey;
        public string WriteKey { get; }
    }

    public abstract class RawEvent
    {
        public virtual string Type { get; set; }
        public virtual string AnonymousId { get; set; }
        public virtual string MessageId { get; set; }
        public virtual string UserId { get; set; }
        public virtual string Timestamp { get; set; }
        public JsonObject Context { get; set; } = new JsonObject();
        public JsonObject Integrations { get; set; } = new JsonObject();
    }

    public sealed class IdentifyEvent : RawEvent
    {
        public override string Type => "identify";
        public JsonObject Traits { get; set; }
    }

    public partial class Analytics
    {
        public Analytics(Configuration configuration) => Configuration = configuration;
        public Configuration Configuration { get; }
        public List<RawEvent> Sent { get; } = new List<RawEvent>();
        public virtual string UserId() => null;
        public virtual string AnonymousId() => null;
        public virtual JsonObject Traits() => null;
        public virtual void Flush() { }
        public virtual void Reset() { }

#if ENRICHMENT
        public virtual void Identify(string userId, JsonObject traits = default, Func<RawEvent, RawEvent> enrichment = default) => Send(userId, traits, enrichment);
        public virtual void Identify(JsonObject traits, Func<RawEvent, RawEvent> enrichment = default) => Send(null, traits, enrichment);
        public virtual void Identify<T>(string userId, T traits = default, Func<RawEvent, RawEvent> enrichment = default) where T : ISerializable { }
        public virtual void Identify<T>(T traits, Func<RawEvent, RawEvent> enrichment = default) where T : ISerializable { }
        public virtual void Group(string groupId, JsonObject traits = default, Func<RawEvent, RawEvent> enrichment = default) { }
        public virtual void Group<T>(string groupId, T traits = default, Func<RawEvent, RawEvent> enrichment = default) where T : ISerializable { }
        public virtual void Track(string name, JsonObject properties = default, Func<RawEvent, RawEvent> enrichment = default) { }
        public virtual void Track<T>(string name, T properties = default, Func<RawEvent, RawEvent> enrichment = default) where T : ISerializable { }
        public virtual void Screen(string title, JsonObject properties = default, string category = "", Func<RawEvent, RawEvent> enrichment = default) { }
        public virtual void Screen<T>(string title, T properties = default, string category = "", Func<RawEvent, RawEvent> enrichment = default) where T : ISerializable { }
        public virtual void Page(string title, JsonObject properties = default, string category = "", Func<RawEvent, RawEvent> enrichment = default) { }
        public virtual void Page<T>(string title, T properties = default, string category = "", Func<RawEvent, RawEvent> enrichment = default) where T : ISerializable { }
        public virtual void Alias(string newId, Func<RawEvent, RawEvent> enrichment = default) { }
#else
        public virtual void Identify(string userId, JsonObject traits = default) => Send(userId, traits, null);
        public virtual void Identify(JsonObject traits) => Send(null, traits, null);
        public virtual void Identify<T>(string userId, T traits = default) where T : ISerializable { }
        public virtual void Identify<T>(T traits) where T : ISerializable { }
        public virtual void Group(string groupId, JsonObject traits = default) { }
        public virtual void Group<T>(string groupId, T traits = default) where T : ISerializable { }
        public virtual void Track(string name, JsonObject properties = default) { }
        public virtual void Track<T>(string name, T properties = default) where T : ISerializable { }
        public virtual void Screen(string title, JsonObject properties = default, string category = "") { }
        public virtual void Screen<T>(string title, T properties = default, string category = "") where T : ISerializable { }
        public virtual void Page(string title, JsonObject properties = default, string category = "") { }
        public virtual void Page<T>(string title, T properties = default, string category = "") where T : ISerializable { }
        public virtual void Alias(string newId) { }
#endif

        private void Send(string userId, JsonObject traits, Func<RawEvent, RawEvent> enrichment)
        {
            RawEvent sent = new IdentifyEvent { UserId = userId, Traits = traits ?? new JsonObject() };
            Sent.Add(enrichment == null ? sent : enrichment(sent));
        }
    }
}

namespace Segment.Analytics.Compat
{
    public class Traits : Dictionary<string, object> { }

    public class Properties : Dictionary<string, object> { }

    [Obsolete("Migrate to the other overloads.")]
    public static class AnalyticsExtensions
    {
        public static void Track(this Analytics analytics, string userId, string eventName) { }
        public static void Track(this Analytics analytics, string userId, string eventName, Dictionary<string, object> properties) { }
        public static void Screen(this Analytics analytics, string userId, string eventName) { }
        public static void Screen(this Analytics analytics, string userId, string title, Dictionary<string, object> properties) { }
        public static void Page(this Analytics analytics, string userId, string title) { }
        public static void Page(this Analytics analytics, string userId, string title, Dictionary<string, object> properties) { }
        public static void Group(this Analytics analytics, string userId, string groupId, Dictionary<string, object> traits) { }
        public static void Alias(this Analytics analytics, string previousId, string userId) { }
    }
}
