// PostHog 2.13.3.
#nullable enable
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using PostHog.Api;
using PostHog.Features;
using PostHog.Json;

namespace PostHog
{
    public class GroupCollection
    {
        public void Add(string groupType, string groupKey) { }
    }

    public interface IPostHogClient : IDisposable, IAsyncDisposable
    {
        Task<ApiResult> AliasAsync(string previousId, string newId, CancellationToken cancellationToken);
        Task<ApiResult> IdentifyAsync(string distinctId, Dictionary<string, object>? personPropertiesToSet, Dictionary<string, object>? personPropertiesToSetOnce, CancellationToken cancellationToken);
        Task<ApiResult> GroupIdentifyAsync(string type, StringOrValue<int> key, Dictionary<string, object>? properties, CancellationToken cancellationToken);
        Task<ApiResult> GroupIdentifyAsync(string distinctId, string type, StringOrValue<int> key, Dictionary<string, object>? properties, CancellationToken cancellationToken);
        bool Capture(string distinctId, string eventName, Dictionary<string, object>? properties, GroupCollection? groups, bool sendFeatureFlags, DateTimeOffset? timestamp = null);
        bool Capture(string distinctId, string eventName, Dictionary<string, object>? properties, GroupCollection? groups, FeatureFlagEvaluations? flags, DateTimeOffset? timestamp = null);
        Task FlushAsync();
    }

    public sealed class PostHogClient : IPostHogClient
    {
        /// <summary>The calls that were sent: identify calls with both dictionaries, events with their properties.</summary>
        public List<(string DistinctId, string EventName, Dictionary<string, object>? Properties, Dictionary<string, object>? Once)> Sent { get; } = new();

        public Task<ApiResult> AliasAsync(string previousId, string newId, CancellationToken cancellationToken) => Task.FromResult(new ApiResult(1));

        public Task<ApiResult> IdentifyAsync(string distinctId, Dictionary<string, object>? personPropertiesToSet, Dictionary<string, object>? personPropertiesToSetOnce, CancellationToken cancellationToken)
        {
            Sent.Add((distinctId, "$identify", personPropertiesToSet, personPropertiesToSetOnce));
            return Task.FromResult(new ApiResult(1));
        }

        public Task<ApiResult> GroupIdentifyAsync(string type, StringOrValue<int> key, Dictionary<string, object>? properties, CancellationToken cancellationToken) => Task.FromResult(new ApiResult(1));
        public Task<ApiResult> GroupIdentifyAsync(string distinctId, string type, StringOrValue<int> key, Dictionary<string, object>? properties, CancellationToken cancellationToken) => Task.FromResult(new ApiResult(1));

        public bool Capture(string distinctId, string eventName, Dictionary<string, object>? properties, GroupCollection? groups, bool sendFeatureFlags, DateTimeOffset? timestamp = null)
        {
            Sent.Add((distinctId, eventName, properties, null));
            return true;
        }

        public bool Capture(string distinctId, string eventName, Dictionary<string, object>? properties, GroupCollection? groups, FeatureFlagEvaluations? flags, DateTimeOffset? timestamp = null) =>
            Capture(distinctId, eventName, properties, groups, false, timestamp);

        public Task FlushAsync() => Task.CompletedTask;
        public void Dispose() { }
        public ValueTask DisposeAsync() => default;
    }

    public static class IdentifyPersonAsyncExtensions
    {
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId) => client.IdentifyAsync(distinctId, null, null, default(CancellationToken));
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId, CancellationToken cancellationToken) => client.IdentifyAsync(distinctId, null, null, cancellationToken);
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId, string? email, string? name) => client.IdentifyAsync(distinctId);
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId, string? email, string? name, CancellationToken cancellationToken) => client.IdentifyAsync(distinctId);
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId, string? email, string? name, Dictionary<string, object>? personPropertiesToSet) => client.IdentifyAsync(distinctId);
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId, string? email, string? name, Dictionary<string, object>? personPropertiesToSet, CancellationToken cancellationToken) => client.IdentifyAsync(distinctId);
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId, string? email, string? name, Dictionary<string, object>? personPropertiesToSet, Dictionary<string, object>? personPropertiesToSetOnce) => client.IdentifyAsync(distinctId);
        public static Task<ApiResult> IdentifyAsync(this IPostHogClient client, string distinctId, string? email, string? name, Dictionary<string, object>? personPropertiesToSet, Dictionary<string, object>? personPropertiesToSetOnce, CancellationToken cancellationToken) => client.IdentifyAsync(distinctId);
        public static Task<ApiResult> AliasAsync(this IPostHogClient client, string previousId, string newId) => client.AliasAsync(previousId, newId, default);
    }

    public static class GroupIdentifyAsyncExtensions
    {
        public static Task<ApiResult> GroupIdentifyAsync(this IPostHogClient client, string type, StringOrValue<int> key, string name) => client.GroupIdentifyAsync(type, key, null, default(CancellationToken));
        public static Task<ApiResult> GroupIdentifyAsync(this IPostHogClient client, string type, StringOrValue<int> key, string name, Dictionary<string, object>? properties) => client.GroupIdentifyAsync(type, key, properties, default(CancellationToken));
        public static Task<ApiResult> GroupIdentifyAsync(this IPostHogClient client, string type, StringOrValue<int> key, string name, Dictionary<string, object>? properties, CancellationToken cancellationToken) => client.GroupIdentifyAsync(type, key, properties, cancellationToken);
        public static Task<ApiResult> GroupIdentifyAsync(this IPostHogClient client, string distinctId, string type, StringOrValue<int> key, string name) => client.GroupIdentifyAsync(distinctId, type, key, null, default(CancellationToken));
        public static Task<ApiResult> GroupIdentifyAsync(this IPostHogClient client, string distinctId, string type, StringOrValue<int> key, string name, Dictionary<string, object>? properties) => client.GroupIdentifyAsync(distinctId, type, key, properties, default(CancellationToken));
        public static Task<ApiResult> GroupIdentifyAsync(this IPostHogClient client, string distinctId, string type, StringOrValue<int> key, string name, Dictionary<string, object>? properties, CancellationToken cancellationToken) => client.GroupIdentifyAsync(distinctId, type, key, properties, cancellationToken);
    }

    public static class CaptureExtensions
    {
        public static bool Capture(this IPostHogClient client, string distinctId, string eventName) => client.Capture(distinctId, eventName, null, null, false);
        public static bool Capture(this IPostHogClient client, string distinctId, string eventName, Dictionary<string, object>? properties) => client.Capture(distinctId, eventName, properties, null, false);
        public static bool Capture(this IPostHogClient client, string distinctId, string eventName, Dictionary<string, object> personPropertiesToSet, Dictionary<string, object> personPropertiesToSetOnce) => true;
        public static bool Capture(this IPostHogClient client, string distinctId, string eventName, Dictionary<string, object>? properties, Dictionary<string, object> personPropertiesToSet, Dictionary<string, object> personPropertiesToSetOnce) => true;
        public static bool Capture(this IPostHogClient client, string distinctId, string eventName, DateTimeOffset timestamp, Dictionary<string, object>? properties) => true;
        public static bool CapturePageView(this IPostHogClient client, string distinctId, string pagePath) => true;
        public static bool CapturePageView(this IPostHogClient client, string distinctId, string pagePath, Dictionary<string, object>? properties) => true;
        public static bool CaptureScreenView(this IPostHogClient client, string distinctId, string screenName) => true;
        public static bool CaptureScreenView(this IPostHogClient client, string distinctId, string screenName, Dictionary<string, object>? properties) => true;
    }
}

namespace PostHog.Sdk
{
    public static class PostHogSdk
    {
        public static Task<ApiResult> IdentifyAsync(string distinctId, Dictionary<string, object>? personPropertiesToSet = null, Dictionary<string, object>? personPropertiesToSetOnce = null, CancellationToken cancellationToken = default) => Task.FromResult(new ApiResult(1));
        public static Task<ApiResult> AliasAsync(string previousId, string newId, CancellationToken cancellationToken = default) => Task.FromResult(new ApiResult(1));
    }
}

namespace PostHog.Api
{
    public record ApiResult(StringOrValue<int> Status);
}

namespace PostHog.Features
{
    public sealed class FeatureFlagEvaluations { }
}

namespace PostHog.Json
{
    public readonly struct StringOrValue<T>
        where T : struct
    {
        public StringOrValue(string stringValue) => StringValue = stringValue;
        public StringOrValue(T value) : this(null!) => Value = value;
        public string? StringValue { get; }
        public T? Value { get; } = null;
        public static implicit operator StringOrValue<T>(string stringValue) => new(stringValue);
        public static implicit operator StringOrValue<T>(T value) => new(value);
    }
}
