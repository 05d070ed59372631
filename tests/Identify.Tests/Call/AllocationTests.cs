using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Tests.Calls;

[CollectionDefinition(DisableParallelization = true)]
public class Alone;

[Collection(typeof(Alone))]
public class AllocationTests
{
    private const int Rounds = 50;

    private const int Attempts = 5;

    private static readonly Customer Peter = new();

    private static readonly IdentifyOptions Full = new()
    {
        Channel = "server",
        Context = Filled.Create<IdentifyContext>(),
        Integrations = new Integrations { All = false, ["Mixpanel"] = true, ["Salesforce"] = new JsonObject { ["object"] = "Lead" } },
        Version = "1.1",
    };

    private static readonly CallStamp Stamp = new() { MessageId = "022bb90c-bbac-11e4-8dfc-aa07a5b093db", ReceivedAt = Clock.Example, SentAt = Clock.Example, Timestamp = Clock.Example };

    [Fact]
    public void Traits_allocate_nothing() => AssertNothingAllocated(output => CustomerSerializer.Instance.WriteTraits(output, Peter));

    [Fact]
    public void A_call_allocates_nothing() => AssertNothingAllocated(output => CustomerSerializer.Instance.WriteIdentify(output, Peter));

    [Fact]
    public void A_call_with_every_field_allocates_nothing() =>
        AssertNothingAllocated(output => CustomerSerializer.Instance.WriteIdentify(output, Peter, Full, Stamp));

    [Fact]
    public void A_call_with_read_only_options_allocates_nothing()
    {
        var options = new IdentifyOptions { Channel = "server", Context = Filled.Create<IdentifyContext>() };
        options.MakeReadOnly();
        AssertNothingAllocated(output => CustomerSerializer.Instance.WriteIdentify(output, Peter, options));
    }

    [Fact]
    public void A_call_under_an_explicit_id_allocates_nothing()
    {
        var guid = Guid.NewGuid();
        AssertNothingAllocated(output => CustomerSerializer.Instance.WriteIdentify(output, Peter, UserIdentity.User(guid)));
        AssertNothingAllocated(output => CustomerSerializer.Instance.WriteIdentify(output, Peter, UserIdentity.User(long.MaxValue)));
    }

    [Fact]
    public void A_call_into_a_span_allocates_nothing()
    {
        var memory = new byte[4096];
        AssertNothingAllocated(_ => Assert.True(CustomerSerializer.Instance.TryWriteIdentify(memory, Peter, out var _, Full)));
        AssertNothingAllocated(_ => Assert.False(CustomerSerializer.Instance.TryWriteIdentify(memory.AsSpan(0, 100), Peter, out var _, Full)));
    }

    [Fact]
    public void A_batch_that_is_used_again_allocates_nothing()
    {
        var batch = new IdentifyBatch();
        var stamps = Enumerable.Range(0, 100).Select(i => new CallStamp { MessageId = $"message-{i}" }).ToArray();
        AssertNothingAllocated(output =>
        {
            batch.Clear();
            foreach (var stamp in stamps)
                Assert.True(batch.TryAdd(CustomerSerializer.Instance, Peter, Full, stamp));

            batch.WriteTo(output);
        });
    }

    [Fact]
    public void Json_allocates_nothing()
    {
        var memory = new byte[4096];
        JsonNode[] nodes = ["text", JsonNode.Parse("\"parsed\"")!, 1.5, new JsonArray(1, "two", null), JsonNode.Parse("""{"a":[true,"b\"",1e3]}""")!];
        AssertNothingAllocated(_ =>
        {
            var writer = default(TraitsWriter);
            writer.Start(memory);
            var at = 0;
            foreach (var node in nodes)
                at = writer.WriteJson(at, ","u8, node);
        });
    }

    [Fact]
    public void A_converter_allocates_nothing()
    {
        var converter = new TextConverter();
        var large = new string('x', 5_000) + '"';
        var memory = new byte[16_000];
        AssertNothingAllocated(_ =>
        {
            var writer = default(TraitsWriter);
            writer.Start(memory);
            writer.WriteConverted(writer.WriteConverted(0, default, "small", converter), ","u8, large, converter);
        });
    }

    private static void AssertNothingAllocated(Action<FixedOutput> write)
    {
        foreach (var room in new[] { 0, 1_000_000 })
        {
            var output = new FixedOutput(room);
            WriteAll(output); // fills the pools

            // A garbage collection may empty the pools again, so one attempt that allocates nothing is enough.
            Assert.Contains(0, Enumerable.Range(0, Attempts).Select(_ => WriteAll(output)));
        }

        long WriteAll(FixedOutput output)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var round = 0; round < Rounds; round++)
                write(output);

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private sealed class TextConverter : TraitConverter<string>
    {
        public override void Write(Utf8JsonWriter writer, string value) => writer.WriteStringValue(value);
    }

    /// <summary>An output that gives the same memory again and again; without being asked for a size, it has none at first.</summary>
    private sealed class FixedOutput(int room) : IBufferWriter<byte>
    {
        private readonly byte[] _memory = new byte[1_000_000];

        public void Advance(int count)
        {
        }

        public Memory<byte> GetMemory(int sizeHint = 0) => _memory.AsMemory(0, Math.Max(room, sizeHint));

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
