// Analytics.NET 3.8.1.
using System;
using System.Collections.Generic;
using Segment.Model;

namespace Segment
{
    public interface IAnalyticsClient : IDisposable
    {
        string WriteKey { get; }
        void Identify(string userId, IDictionary<string, object> traits);
        void Identify(string userId, IDictionary<string, object> traits, Options options);
        void Group(string userId, string groupId, Options options);
        void Group(string userId, string groupId, IDictionary<string, object> traits);
        void Group(string userId, string groupId, IDictionary<string, object> traits, Options options);
        void Track(string userId, string eventName);
        void Track(string userId, string eventName, IDictionary<string, object> properties);
        void Track(string userId, string eventName, Options options);
        void Track(string userId, string eventName, IDictionary<string, object> properties, Options options);
        void Alias(string previousId, string userId);
        void Alias(string previousId, string userId, Options options);
        void Page(string userId, string name);
        void Page(string userId, string name, Options options);
        void Page(string userId, string name, string category);
        void Page(string userId, string name, IDictionary<string, object> properties);
        void Page(string userId, string name, IDictionary<string, object> properties, Options options);
        void Page(string userId, string name, string category, IDictionary<string, object> properties, Options options);
        void Screen(string userId, string name);
        void Screen(string userId, string name, Options options);
        void Screen(string userId, string name, string category);
        void Screen(string userId, string name, IDictionary<string, object> properties);
        void Screen(string userId, string name, IDictionary<string, object> properties, Options options);
        void Screen(string userId, string name, string category, IDictionary<string, object> properties, Options options);
        void Flush();
    }

    public class Client : IAnalyticsClient
    {
        public Client(string writeKey) => WriteKey = writeKey;
        public string WriteKey { get; }
        public List<(string UserId, IDictionary<string, object> Traits, Options Options)> Sent { get; } = new List<(string, IDictionary<string, object>, Options)>();
        public void Identify(string userId, IDictionary<string, object> traits) => Identify(userId, traits, null);
        public void Identify(string userId, IDictionary<string, object> traits, Options options) => Sent.Add((userId, traits, options));
        public void Group(string userId, string groupId, Options options) { }
        public void Group(string userId, string groupId, IDictionary<string, object> traits) { }
        public void Group(string userId, string groupId, IDictionary<string, object> traits, Options options) { }
        public void Track(string userId, string eventName) { }
        public void Track(string userId, string eventName, IDictionary<string, object> properties) { }
        public void Track(string userId, string eventName, Options options) { }
        public void Track(string userId, string eventName, IDictionary<string, object> properties, Options options) { }
        public void Alias(string previousId, string userId) { }
        public void Alias(string previousId, string userId, Options options) { }
        public void Page(string userId, string name) { }
        public void Page(string userId, string name, Options options) { }
        public void Page(string userId, string name, string category) { }
        public void Page(string userId, string name, IDictionary<string, object> properties) { }
        public void Page(string userId, string name, IDictionary<string, object> properties, Options options) { }
        public void Page(string userId, string name, string category, IDictionary<string, object> properties, Options options) { }
        public void Screen(string userId, string name) { }
        public void Screen(string userId, string name, Options options) { }
        public void Screen(string userId, string name, string category) { }
        public void Screen(string userId, string name, IDictionary<string, object> properties) { }
        public void Screen(string userId, string name, IDictionary<string, object> properties, Options options) { }
        public void Screen(string userId, string name, string category, IDictionary<string, object> properties, Options options) { }
        public void Flush() { }
        public void Dispose() { }
    }

    public class Analytics
    {
        public static Client Client { get; private set; }
        public static void Initialize(string writeKey) => Client = new Client(writeKey);
    }
}

namespace Segment.Model
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

    public class Context : Dict { }

    public class Options
    {
        public string AnonymousId { get; private set; }
        public Dict Integrations { get; } = new Dict();
        public DateTime? Timestamp { get; private set; }
        public Context Context { get; private set; } = new Context();

        public Options SetAnonymousId(string anonymousId)
        {
            AnonymousId = anonymousId;
            return this;
        }

        public Options SetTimestamp(DateTime? timestamp)
        {
            Timestamp = timestamp;
            return this;
        }

        public Options SetContext(Context context)
        {
            Context = context;
            return this;
        }

        public Options SetIntegration(string integration, bool enabled)
        {
            Integrations.Add(integration, enabled);
            return this;
        }

        public Options SetIntegration(string integration, Dict value)
        {
            Integrations.Add(integration, value);
            return this;
        }
    }
}
