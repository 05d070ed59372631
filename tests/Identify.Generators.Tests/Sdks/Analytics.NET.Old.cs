// Analytics.NET before 3.0, whose methods take its own types; with SEGMENTIO before 2.0, when the namespace was another and the time an argument.
using System;
using System.Collections.Generic;

#if SEGMENTIO
namespace Segmentio
{
    using Segmentio.Model;

    public class Client
    {
        public void Identify(string userId, Traits traits) { }
        public void Identify(string userId, Traits traits, DateTime? timestamp) { }
        public void Identify(string userId, Traits traits, Context context) { }
        public void Identify(string userId, Traits traits, DateTime? timestamp, Context context) { }
        public void Track(string userId, string eventName) { }
        public void Track(string userId, string eventName, Properties properties) { }
        public void Track(string userId, string eventName, Properties properties, DateTime? timestamp) { }
        public void Alias(string from, string to) { }
        public void Flush() { }
    }

    public class Analytics
    {
        public static Client Client { get; private set; }
    }
}

namespace Segmentio.Model
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
}
#else
namespace Segment
{
    using Segment.Model;

    public class Client : IDisposable
    {
        public Client(string writeKey) => WriteKey = writeKey;
        public string WriteKey { get; }
        public List<(string UserId, Traits Traits, Options Options)> Sent { get; } = new List<(string, Traits, Options)>();
        public void Identify(string userId, Traits traits) => Identify(userId, traits, null);
        public void Identify(string userId, Traits traits, Options options) => Sent.Add((userId, traits, options));
        public void Group(string userId, string groupId, Options options) { }
        public void Group(string userId, string groupId, Traits traits) { }
        public void Group(string userId, string groupId, Traits traits, Options options) { }
        public void Track(string userId, string eventName) { }
        public void Track(string userId, string eventName, Properties properties) { }
        public void Track(string userId, string eventName, Options options) { }
        public void Track(string userId, string eventName, Properties properties, Options options) { }
        public void Alias(string previousId, string userId) { }
        public void Alias(string previousId, string userId, Options options) { }
        public void Page(string userId, string name) { }
        public void Page(string userId, string name, Properties properties) { }
        public void Screen(string userId, string name) { }
        public void Screen(string userId, string name, Properties properties) { }
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
    }
}
#endif
