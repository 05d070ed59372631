using System.Text.Json;

namespace Identify.Benchmarks.Workloads;

/// <summary>Names encoded once, as a careful user of <see cref="Utf8JsonWriter"/> keeps them.</summary>
internal static class Names
{
    public static readonly JsonEncodedText Address = JsonEncodedText.Encode("address");
    public static readonly JsonEncodedText Age = JsonEncodedText.Encode("age");
    public static readonly JsonEncodedText All = JsonEncodedText.Encode("All");
    public static readonly JsonEncodedText AnonymousId = JsonEncodedText.Encode("anonymousId");
    public static readonly JsonEncodedText Avatar = JsonEncodedText.Encode("avatar");
    public static readonly JsonEncodedText Batch = JsonEncodedText.Encode("batch");
    public static readonly JsonEncodedText Channel = JsonEncodedText.Encode("channel");
    public static readonly JsonEncodedText City = JsonEncodedText.Encode("city");
    public static readonly JsonEncodedText Company = JsonEncodedText.Encode("company");
    public static readonly JsonEncodedText Context = JsonEncodedText.Encode("context");
    public static readonly JsonEncodedText Country = JsonEncodedText.Encode("country");
    public static readonly JsonEncodedText CreatedAt = JsonEncodedText.Encode("createdAt");
    public static readonly JsonEncodedText Description = JsonEncodedText.Encode("description");
    public static readonly JsonEncodedText Email = JsonEncodedText.Encode("email");
    public static readonly JsonEncodedText FirstName = JsonEncodedText.Encode("firstName");
    public static readonly JsonEncodedText Integrations = JsonEncodedText.Encode("integrations");
    public static readonly JsonEncodedText Ip = JsonEncodedText.Encode("ip");
    public static readonly JsonEncodedText LastName = JsonEncodedText.Encode("lastName");
    public static readonly JsonEncodedText Logins = JsonEncodedText.Encode("logins");
    public static readonly JsonEncodedText MessageId = JsonEncodedText.Encode("messageId");
    public static readonly JsonEncodedText Mixpanel = JsonEncodedText.Encode("Mixpanel");
    public static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    public static readonly JsonEncodedText Phone = JsonEncodedText.Encode("phone");
    public static readonly JsonEncodedText Plan = JsonEncodedText.Encode("plan");
    public static readonly JsonEncodedText PostalCode = JsonEncodedText.Encode("postalCode");
    public static readonly JsonEncodedText ReceivedAt = JsonEncodedText.Encode("receivedAt");
    public static readonly JsonEncodedText Salesforce = JsonEncodedText.Encode("Salesforce");
    public static readonly JsonEncodedText SentAt = JsonEncodedText.Encode("sentAt");
    public static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
    public static readonly JsonEncodedText Street = JsonEncodedText.Encode("street");
    public static readonly JsonEncodedText Timestamp = JsonEncodedText.Encode("timestamp");
    public static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    public static readonly JsonEncodedText Traits = JsonEncodedText.Encode("traits");
    public static readonly JsonEncodedText Type = JsonEncodedText.Encode("type");
    public static readonly JsonEncodedText UserAgent = JsonEncodedText.Encode("userAgent");
    public static readonly JsonEncodedText UserId = JsonEncodedText.Encode("userId");
    public static readonly JsonEncodedText Username = JsonEncodedText.Encode("username");
    public static readonly JsonEncodedText Version = JsonEncodedText.Encode("version");
    public static readonly JsonEncodedText Website = JsonEncodedText.Encode("website");
}
