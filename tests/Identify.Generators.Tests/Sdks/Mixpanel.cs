// mixpanel-csharp 6.0.0.
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace Mixpanel
{
    public enum MixpanelMessageEndpoint
    {
        Track,
        Engage,
    }

    public class MixpanelConfig { }

    public interface IMixpanelClient
    {
        Task<bool> TrackAsync(string @event, object properties, CancellationToken cancellationToken = default);
        Task<bool> TrackAsync(string @event, object distinctId, object properties, CancellationToken cancellationToken = default);
        Task<bool> AliasAsync(object alias, CancellationToken cancellationToken = default);
        Task<bool> AliasAsync(object distinctId, object alias, CancellationToken cancellationToken = default);
        Task<bool> PeopleSetAsync(object properties, CancellationToken cancellationToken = default);
        Task<bool> PeopleSetAsync(object distinctId, object properties, CancellationToken cancellationToken = default);
        Task<bool> PeopleSetOnceAsync(object properties, CancellationToken cancellationToken = default);
        Task<bool> PeopleSetOnceAsync(object distinctId, object properties, CancellationToken cancellationToken = default);
        Task<bool> PeopleAddAsync(object distinctId, object properties, CancellationToken cancellationToken = default);
        Task<bool> PeopleUnsetAsync(object distinctId, IEnumerable<string> propertyNames, CancellationToken cancellationToken = default);
        Task<bool> PeopleDeleteAsync(object distinctId, bool ignoreAlias = false, CancellationToken cancellationToken = default);
        Task<bool> SendJsonAsync(MixpanelMessageEndpoint endpoint, string messageJson, CancellationToken cancellationToken = default);
        MixpanelMessage GetPeopleSetMessage(object distinctId, object properties);
    }

    public sealed class MixpanelMessage
    {
        public IDictionary<string, object> Data { get; set; }
    }

    public sealed class MixpanelClient : IMixpanelClient
    {
        private readonly string _token;

        public MixpanelClient(string token, MixpanelConfig config = null, object superProperties = null) => _token = token;

        /// <summary>The messages that were sent.</summary>
        public List<string> Sent { get; } = new List<string>();

        public Task<bool> TrackAsync(string @event, object properties, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> TrackAsync(string @event, object distinctId, object properties, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> AliasAsync(object alias, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> AliasAsync(object distinctId, object alias, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> PeopleSetAsync(object properties, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> PeopleSetAsync(object distinctId, object properties, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> PeopleSetOnceAsync(object properties, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> PeopleSetOnceAsync(object distinctId, object properties, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> PeopleAddAsync(object distinctId, object properties, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> PeopleUnsetAsync(object distinctId, IEnumerable<string> propertyNames, CancellationToken cancellationToken = default) => Task.FromResult(true);
        public Task<bool> PeopleDeleteAsync(object distinctId, bool ignoreAlias = false, CancellationToken cancellationToken = default) => Task.FromResult(true);

        public MixpanelMessage GetPeopleSetMessage(object distinctId, object properties) => new MixpanelMessage
        {
            Data = _token is null ? null : new Dictionary<string, object> { ["$token"] = _token, ["$distinct_id"] = distinctId, ["$set"] = properties },
        };

        public Task<bool> SendJsonAsync(MixpanelMessageEndpoint endpoint, string messageJson, CancellationToken cancellationToken = default)
        {
            Sent.Add(messageJson);
            return Task.FromResult(true);
        }
    }
}
