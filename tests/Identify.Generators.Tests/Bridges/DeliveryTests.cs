using Identify.Generators.Tests.Infrastructure;

namespace Identify.Generators.Tests.Bridges;

/// <summary>The project's own client takes the serializer, so that nothing is converted or allocated on the way.</summary>
public sealed class DeliveryTests
{
    private const string Client = """
        namespace Identify.Delivery
        {
            public interface IIdentifyClient
            {
                bool Identify<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default);
                bool Identify<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default);
                System.Threading.Tasks.ValueTask IdentifyAsync<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options = null, CallStamp stamp = default, System.Threading.CancellationToken cancellationToken = default);
                System.Threading.Tasks.ValueTask IdentifyAsync<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options = null, CallStamp stamp = default, System.Threading.CancellationToken cancellationToken = default);
            }
        }
        """;

    private const string Call = """
        [IdentifyTraits] public record Customer([UserId] string Id, string Email);
        [IdentifyTraits] public struct Visitor { public int Age { get; set; } }

        public sealed class Recorder : Identify.Delivery.IIdentifyClient
        {
            public List<string> Sent { get; } = new();

            public bool Identify<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options, CallStamp stamp) => Add(serializer.ToIdentifyJson(value, options, stamp));
            public bool Identify<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options, CallStamp stamp) => Add(serializer.ToIdentifyJson(value, identity, options, stamp));

            public System.Threading.Tasks.ValueTask IdentifyAsync<T>(IdentifySerializer<T> serializer, T value, IdentifyOptions? options, CallStamp stamp, System.Threading.CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Add(serializer.ToIdentifyJson(value, options, stamp));
                return default;
            }

            public System.Threading.Tasks.ValueTask IdentifyAsync<T>(TraitsSerializer<T> serializer, T value, UserIdentity identity, IdentifyOptions? options, CallStamp stamp, System.Threading.CancellationToken cancellationToken)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Add(serializer.ToIdentifyJson(value, identity, options, stamp));
                return default;
            }

            private bool Add(string call) { Sent.Add(call); return true; }
        }

        public static class Call
        {
            public static string Run()
            {
                var client = new Recorder();
                var customer = new Customer("u1", "e");
                var plain = new IdentifyOptions { StampCalls = false, NameLibrary = false };
                var stamp = new CallStamp { MessageId = "m1" };
                if (!client.Identify(customer, plain, stamp) || !client.Identify(customer, UserIdentity.User(7), plain)) return "false";
                client.IdentifyAsync(customer, plain);
                client.IdentifyAsync(new Visitor { Age = 5 }, UserIdentity.User(8), plain, stamp, default);
                try { client.IdentifyAsync(customer, plain, cancellationToken: new(canceled: true)); } catch (OperationCanceledException) { client.Sent.Add("canceled"); }
                return string.Join("\n", client.Sent);
            }
        }
        """;

    [Fact]
    public void Calls_are_forwarded()
    {
        using var project = LoadedProject.From(BridgeProject.Default, Client, Call);

        Assert.Equal(
            """
            {"messageId":"m1","traits":{"email":"e"},"type":"identify","userId":"u1"}
            {"traits":{"email":"e"},"type":"identify","userId":"7"}
            {"traits":{"email":"e"},"type":"identify","userId":"u1"}
            {"messageId":"m1","traits":{"age":5},"type":"identify","userId":"8"}
            canceled
            """,
            project.Call<string>("Call", "Run"),
            ignoreLineEndingDifferences: true);
    }
}
