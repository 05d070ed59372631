using System.Text.Json.Nodes;
using Xunit;

namespace Identify.Golden.Tests;

/// <summary>The two payloads of the specification's page.</summary>
public class SpecificationTests
{
    private const string ShortPayload =
        """
        {
          "type": "identify",
          "traits": {
            "name": "Peter Gibbons",
            "email": "peter@example.com",
            "plan": "premium",
            "logins": 5
          },
          "userId": "97980cfea0067"
        }
        """;

    private const string CompleteCall =
        """
        {
          "anonymousId": "507f191e810c19729de860ea",
          "channel": "browser",
          "context": {
            "ip": "8.8.8.8",
            "userAgent": "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/40.0.2214.115 Safari/537.36"
          },
          "integrations": {
            "All": false,
            "Mixpanel": true,
            "Salesforce": true
          },
          "messageId": "022bb90c-bbac-11e4-8dfc-aa07a5b093db",
          "receivedAt": "2015-02-23T22:28:55.387Z",
          "sentAt": "2015-02-23T22:28:55.111Z",
          "timestamp": "2015-02-23T22:28:55.111Z",
          "traits": {
            "name": "Peter Gibbons",
            "email": "peter@example.com",
            "plan": "premium",
            "logins": 5,
            "address": {
              "street": "6th St",
              "city": "San Francisco",
              "state": "CA",
              "postalCode": "94103",
              "country": "USA"
            }
          },
          "type": "identify",
          "userId": "97980cfea0067",
          "version": "1.1"
        }
        """;

    private static readonly User Peter = new()
    {
        Id = "97980cfea0067",
        Name = "Peter Gibbons",
        Email = "peter@example.com",
        Plan = "premium",
        Logins = 5,
    };

    [Fact]
    public void The_short_payload_is_written()
    {
        var json = Peter.ToIdentifyJson(new IdentifyOptions { StampCalls = false, NameLibrary = false });
        Golden.AssertSameJson(ShortPayload, json);
        Assert.Equal(
            "{\"traits\":{\"name\":\"Peter Gibbons\",\"email\":\"peter@example.com\",\"plan\":\"premium\",\"logins\":5},\"type\":\"identify\",\"userId\":\"97980cfea0067\"}",
            json);
    }

    [Fact]
    public void The_complete_call_is_written_in_its_order()
    {
        var user = new User
        {
            Id = Peter.Id,
            Name = Peter.Name,
            Email = Peter.Email,
            Plan = Peter.Plan,
            Logins = Peter.Logins,
            AnonymousId = "507f191e810c19729de860ea",
            Address = new("6th St", "San Francisco", "CA", "94103", "USA"),
        };
        var options = new IdentifyOptions
        {
            NameLibrary = false,
            Channel = "browser",
            Context = new()
            {
                IP = "8.8.8.8",
                UserAgent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_9_5) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/40.0.2214.115 Safari/537.36",
            },
            Integrations = new() { All = false, ["Mixpanel"] = true, ["Salesforce"] = true },
            Version = "1.1",
        };
        var stamp = new CallStamp
        {
            MessageId = "022bb90c-bbac-11e4-8dfc-aa07a5b093db",
            ReceivedAt = new DateTimeOffset(2015, 2, 23, 22, 28, 55, 387, TimeSpan.Zero),
            SentAt = new DateTimeOffset(2015, 2, 23, 14, 28, 55, 111, TimeSpan.FromHours(-8)),
            Timestamp = new DateTimeOffset(2015, 2, 23, 22, 28, 55, 111, TimeSpan.Zero),
        };

        var json = user.ToIdentifyJson(options, stamp);
        Golden.AssertSameJson(CompleteCall, json);
        Assert.Equal(Golden.Minify(CompleteCall), json);
    }
}

[IdentifyTraits]
public sealed class User
{
    [UserId]
    public string? Id { get; set; }

    [AnonymousId]
    public string? AnonymousId { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Plan { get; set; }

    public int Logins { get; set; }

    public Address? Address { get; set; }
}

public sealed record Address(string Street, string City, string State, string PostalCode, string Country);
