// mixpanel-csharp before 6.0, which has every method twice, and no cancellation.
using System.Threading.Tasks;

namespace Mixpanel
{
    public interface IMixpanelClient
    {
        bool Track(string @event, object properties);
        bool Track(string @event, object distinctId, object properties);
        Task<bool> TrackAsync(string @event, object properties);
        Task<bool> TrackAsync(string @event, object distinctId, object properties);
        bool Alias(object distinctId, object alias);
        Task<bool> AliasAsync(object distinctId, object alias);
        bool PeopleSet(object properties);
        bool PeopleSet(object distinctId, object properties);
        Task<bool> PeopleSetAsync(object properties);
        Task<bool> PeopleSetAsync(object distinctId, object properties);
        bool PeopleSetOnce(object properties);
        bool PeopleSetOnce(object distinctId, object properties);
        Task<bool> PeopleSetOnceAsync(object properties);
        Task<bool> PeopleSetOnceAsync(object distinctId, object properties);
        Task<bool> SendJsonAsync(MixpanelMessageEndpoint endpoint, string messageJson);
        MixpanelMessage GetPeopleSetMessage(object distinctId, object properties);
    }

    public enum MixpanelMessageEndpoint
    {
        Track,
        Engage,
    }

    public sealed class MixpanelMessage { }
}
