using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Identify.Readers.Corpus;

namespace Identify.Readers;

/// <summary>The request of the platform's Node SDK and that of a batch have the same calls in them.</summary>
public class RequestTests
{
    private const string WriteKey = "KEY";

    [Fact]
    public async Task A_batch_says_what_the_SDK_says()
    {
        var calls = Calls.All.Where(call => call.Type == nameof(CamelCustomer)).Take(5).Select(call => JsonNode.Parse(call.Json)!).ToList();
        var batch = JsonNode.Parse($$"""{"batch":[{{string.Join(',', calls.Select(call => call.ToJsonString()))}}],"sentAt":"2026-02-23T22:28:55.111Z"}""")!;

        var requests = await Readers.AskAsync<SdkRequest[]>("sdk-request.js", new { WriteKey, Calls = calls });

        var request = Assert.Single(requests);
        Assert.Equal(("POST", "https://api.segment.io/v1/batch"), (request.Method, request.Url));
        Assert.Equal("application/json", request.Headers["Content-Type"]);
        var ours = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(WriteKey + ":")));
        Assert.Equal(ours.ToString(), request.Headers["Authorization"]);

        var body = JsonNode.Parse(request.Body)!;
        Assert.All(batch.AsObject(), field => Assert.True(body.AsObject().ContainsKey(field.Key)));
        foreach (var (theirs, call) in body["batch"]!.AsArray().Zip(calls))
        {
            foreach (var field in new[] { "type", "userId", "messageId", "timestamp", "traits" })
                Assert.True(JsonNode.DeepEquals(call[field], theirs![field]), $"{field}: {call[field]} and {theirs[field]}");

            Assert.Equal(["name", "version"], call["context"]!["library"]!.AsObject().Select(member => member.Key));
            Assert.Equal(["name", "version"], theirs!["context"]!["library"]!.AsObject().Select(member => member.Key));
        }
    }

    private sealed record SdkRequest(string Url, string Method, Dictionary<string, string> Headers, string Body);
}
