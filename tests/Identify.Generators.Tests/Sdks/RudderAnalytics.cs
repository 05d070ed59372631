// RudderAnalytics 2.0.2.
using System;
using System.Collections.Generic;
using RudderStack.Model;

namespace RudderStack
{
    public interface IRudderAnalyticsClient : IDisposable
    {
        string WriteKey { get; }
        void Identify(string userId, IDictionary<string, object> traits);
        void Identify(string userId, IDictionary<string, object> traits, RudderOptions options);
        void Group(string userId, string groupId, RudderOptions options);
        void Group(string userId, string groupId, IDictionary<string, object> traits);
        void Group(string userId, string groupId, IDictionary<string, object> traits, RudderOptions options);
        void Track(string userId, string eventName);
        void Track(string userId, string eventName, IDictionary<string, object> properties);
        void Track(string userId, string eventName, RudderOptions options);
        void Track(string userId, string eventName, IDictionary<string, object> properties, RudderOptions options);
        void Alias(string previousId, string userId);
        void Alias(string previousId, string userId, RudderOptions options);
        void Page(string userId, string name);
        void Page(string userId, string name, RudderOptions options);
        void Page(string userId, string name, string category);
        void Page(string userId, string name, IDictionary<string, object> properties);
        void Page(string userId, string name, IDictionary<string, object> properties, RudderOptions options);
        void Page(string userId, string name, string category, IDictionary<string, object> properties, RudderOptions options);
        void Screen(string userId, string name);
        void Screen(string userId, string name, RudderOptions options);
        void Screen(string userId, string name, string category);
        void Screen(string userId, string name, IDictionary<string, object> properties);
        void Screen(string userId, string name, IDictionary<string, object> properties, RudderOptions options);
        void Screen(string userId, string name, string category, IDictionary<string, object> properties, RudderOptions options);
        void Flush();
    }

    public class RudderClient : IRudderAnalyticsClient
    {
        public RudderClient(string writeKey) => WriteKey = writeKey;
        public string WriteKey { get; }
        public List<(string UserId, IDictionary<string, object> Traits, RudderOptions Options)> Sent { get; } = new List<(string, IDictionary<string, object>, RudderOptions)>();
        public void Identify(string userId, IDictionary<string, object> traits) => Identify(userId, traits, null);
        public void Identify(string userId, IDictionary<string, object> traits, RudderOptions options) => Sent.Add((userId, traits, options));
        public void Group(string userId, string groupId, RudderOptions options) { }
        public void Group(string userId, string groupId, IDictionary<string, object> traits) { }
        public void Group(string userId, string groupId, IDictionary<string, object> traits, RudderOptions options) { }
        public void Track(string userId, string eventName) { }
        public void Track(string userId, string eventName, IDictionary<string, object> properties) { }
        public void Track(string userId, string eventName, RudderOptions options) { }
        public void Track(string userId, string eventName, IDictionary<string, object> properties, RudderOptions options) { }
        public void Alias(string previousId, string userId) { }
        public void Alias(string previousId, string userId, RudderOptions options) { }
        public void Page(string userId, string name) { }
        public void Page(string userId, string name, RudderOptions options) { }
        public void Page(string userId, string name, string category) { }
        public void Page(string userId, string name, IDictionary<string, object> properties) { }
        public void Page(string userId, string name, IDictionary<string, object> properties, RudderOptions options) { }
        public void Page(string userId, string name, string category, IDictionary<string, object> properties, RudderOptions options) { }
        public void Screen(string userId, string name) { }
        public void Screen(string userId, string name, RudderOptions options) { }
        public void Screen(string userId, string name, string category) { }
        public void Screen(string userId, string name, IDictionary<string, object> properties) { }
        public void Screen(string userId, string name, IDictionary<string, object> properties, RudderOptions options) { }
        public void Screen(string userId, string name, string category, IDictionary<string, object> properties, RudderOptions options) { }
        public void Flush() { }
        public void Dispose() { }
    }

    public class RudderAnalytics
    {
        public static RudderClient Client { get; private set; }
        public static void Initialize(string writeKey) => Client = new RudderClient(writeKey);
    }
}

namespace RudderStack.Model
{
    public class Dict : Dictionary<string, object>
    {
        public new Dict Add(string key, object value)
        {
            base.Add(key, value);
            return this;
        }
    }

    public class Traits : Dict { }

    public class Properties : Dict { }

    public class RudderContext : Dict { }

    public class RudderOptions
    {
        public string AnonymousId { get; private set; }
        public Dict Integrations { get; } = new Dict();
        public DateTime? Timestamp { get; private set; }
        public RudderContext Context { get; private set; } = new RudderContext();

        public RudderOptions SetAnonymousId(string anonymousId)
        {
            AnonymousId = anonymousId;
            return this;
        }

        public RudderOptions SetTimestamp(DateTime? timestamp)
        {
            Timestamp = timestamp;
            return this;
        }

        public RudderOptions SetContext(RudderContext context)
        {
            Context = context;
            return this;
        }

        public RudderOptions SetIntegration(string integration, bool enabled)
        {
            Integrations.Add(integration, enabled);
            return this;
        }

        public RudderOptions SetIntegration(string integration, Dict value)
        {
            Integrations.Add(integration, value);
            return this;
        }
    }
}
