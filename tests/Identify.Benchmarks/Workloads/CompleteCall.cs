using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Identify.Benchmarks.Workloads;

/// <summary>The specification's complete call, as a class that mirrors it: what the peers serialize.</summary>
public sealed class CompleteCall
{
    private static readonly DateTimeOffset Received = new(2015, 2, 23, 22, 28, 55, 387, TimeSpan.Zero);
    private static readonly DateTimeOffset Sent = new(2015, 2, 23, 22, 28, 55, 111, TimeSpan.Zero);

    private static readonly UserIdentity Identity = new("97980cfea0067", "507f191e810c19729de860ea");

    private static readonly IdentifyOptions Options = CreateOptions();

    private readonly CallStamp _stamp;

    private const string UserAgentText =
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/40.0.2214.115 Safari/537.36";

    /// <param name="messageId">The ID of this call.</param>
    public CompleteCall(string messageId = "022bb90c-bbac-11e4-8dfc-aa07a5b093db")
    {
        MessageId = messageId;
        _stamp = new() { MessageId = messageId, ReceivedAt = ReceivedAt, SentAt = SentAt, Timestamp = Timestamp };
    }

    public string AnonymousId { get; set; } = "507f191e810c19729de860ea";

    public string Channel { get; set; } = "browser";

    public CallContext Context { get; set; } = new();

    public CallIntegrations Integrations { get; set; } = new();

    public string MessageId { get; set; }

    public DateTimeOffset ReceivedAt { get; set; } = Received;

    public DateTimeOffset SentAt { get; set; } = Sent;

    public DateTimeOffset Timestamp { get; set; } = Sent;

    public SpecificationProfile Traits { get; set; } = new() { Address = Address.Create() };

    public string Type { get; set; } = "identify";

    public string UserId { get; set; } = "97980cfea0067";

    public string Version { get; set; } = "1.1";

    public void WriteIdentify(IBufferWriter<byte> output) => Traits.WriteIdentify(output, Identity, Options, _stamp);

    public void AddTo(IdentifyBatch batch)
    {
        if (!batch.TryAdd(SpecificationProfileTraits.Serializer, Traits, Identity, Options, in _stamp))
            throw new InvalidOperationException("The batch is full.");
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString(Names.AnonymousId, AnonymousId);
        writer.WriteString(Names.Channel, Channel);
        writer.WriteStartObject(Names.Context);
        writer.WriteString(Names.Ip, Context.Ip);
        writer.WriteString(Names.UserAgent, Context.UserAgent);
        writer.WriteEndObject();
        writer.WriteStartObject(Names.Integrations);
        writer.WriteBoolean(Names.All, Integrations.All);
        writer.WriteBoolean(Names.Mixpanel, Integrations.Mixpanel);
        writer.WriteBoolean(Names.Salesforce, Integrations.Salesforce);
        writer.WriteEndObject();
        writer.WriteString(Names.MessageId, MessageId);
        writer.WriteString(Names.ReceivedAt, ReceivedAt);
        writer.WriteString(Names.SentAt, SentAt);
        writer.WriteString(Names.Timestamp, Timestamp);
        writer.WritePropertyName(Names.Traits);
        Traits.Write(writer);
        writer.WriteString(Names.Type, Type);
        writer.WriteString(Names.UserId, UserId);
        writer.WriteString(Names.Version, Version);
        writer.WriteEndObject();
    }

    public Dictionary<string, object?> ToDictionary() => new()
    {
        ["anonymousId"] = AnonymousId,
        ["channel"] = Channel,
        ["context"] = new Dictionary<string, object?> { ["ip"] = Context.Ip, ["userAgent"] = Context.UserAgent },
        ["integrations"] = new Dictionary<string, object?> { ["All"] = false, ["Mixpanel"] = true, ["Salesforce"] = true },
        ["messageId"] = MessageId,
        ["receivedAt"] = ReceivedAt,
        ["sentAt"] = SentAt,
        ["timestamp"] = Timestamp,
        ["traits"] = Traits.ToDictionary(),
        ["type"] = Type,
        ["userId"] = UserId,
        ["version"] = Version,
    };

    private static IdentifyOptions CreateOptions()
    {
        var options = new IdentifyOptions
        {
            NameLibrary = false,
            Channel = "browser",
            Context = new() { IP = "8.8.8.8", UserAgent = UserAgentText },
            Integrations = new() { All = false, ["Mixpanel"] = true, ["Salesforce"] = true },
            Version = "1.1",
        };
        options.MakeReadOnly();
        return options;
    }

    public sealed class CallContext
    {
        public string Ip { get; set; } = "8.8.8.8";

        public string UserAgent { get; set; } = UserAgentText;
    }

    public sealed class CallIntegrations
    {
        [JsonPropertyName("All")]
        public bool All { get; set; }

        [JsonPropertyName("Mixpanel")]
        public bool Mixpanel { get; set; } = true;

        [JsonPropertyName("Salesforce")]
        public bool Salesforce { get; set; } = true;
    }
}
