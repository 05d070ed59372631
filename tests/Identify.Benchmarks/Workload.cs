using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Newtonsoft.Json;

namespace Identify.Benchmarks;

/// <summary>One object, and the ways in which it becomes bytes. Each peer is set up as its own documentation advises for speed.</summary>
public sealed class Workload : IDisposable
{
    private static readonly JsonWriterOptions Default = new() { SkipValidation = true };
    private static readonly JsonWriterOptions Relaxed = new() { SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Reflection = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    private readonly ArrayBufferWriter<byte> _output = new(4 << 20);
    private readonly Utf8JsonWriter _default = new(Stream.Null, Default);
    private readonly Utf8JsonWriter _relaxed = new(Stream.Null, Relaxed);
    private readonly Dictionary<string, Action<ArrayBufferWriter<byte>>> _peers = [];

    private Workload(string name) => Name = name;

    public string Name { get; }

    public IEnumerable<string> Peers => _peers.Keys;

    /// <typeparam name="TPeer">The object for the peers: for a whole call a class that mirrors it.</typeparam>
    public static Workload Create<TPeer>(
        string name,
        Action<IBufferWriter<byte>> identify,
        TPeer peer,
        JsonTypeInfo<TPeer> typeInfo,
        Action<Utf8JsonWriter> handWritten,
        Func<object> dictionary)
    {
        var workload = new Workload(name);
        var serialize = typeInfo.SerializeHandler ?? throw new InvalidOperationException($"{typeof(TPeer)} has no fast path.");
        var finished = new ArrayBufferWriter<byte>();
        identify(finished);
        var bytes = finished.WrittenSpan.ToArray();

        workload._peers.Add(PeerNames.Copy, output =>
        {
            bytes.CopyTo(output.GetSpan(bytes.Length));
            output.Advance(bytes.Length);
        });
        workload._peers.Add(PeerNames.Identify, identify);
        workload._peers.Add(PeerNames.SourceGenerated, output =>
        {
            workload._default.Reset(output);
            serialize(workload._default, peer);
            workload._default.Flush();
        });
        workload._peers.Add(PeerNames.SourceGeneratedRelaxed, output =>
        {
            workload._relaxed.Reset(output);
            serialize(workload._relaxed, peer);
            workload._relaxed.Flush();
        });
        workload._peers.Add(PeerNames.HandWritten, output =>
        {
            workload._default.Reset(output);
            handWritten(workload._default);
            workload._default.Flush();
        });
        workload._peers.Add(PeerNames.Reflection, output =>
        {
            workload._default.Reset(output);
            System.Text.Json.JsonSerializer.Serialize(workload._default, peer, Reflection);
            workload._default.Flush();
        });
        workload._peers.Add(PeerNames.Newtonsoft, output =>
        {
            var text = JsonConvert.SerializeObject(dictionary());
            var count = Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
            output.Advance(count);
        });
        return workload;
    }

    /// <summary>An action in which a peer writes once, over what was written before.</summary>
    public Action Get(string peer)
    {
        var write = _peers[peer];
        return () =>
        {
            _output.ResetWrittenCount();
            write(_output);
        };
    }

    /// <summary>What a peer writes.</summary>
    public ReadOnlySpan<byte> Write(string peer)
    {
        Get(peer)();
        return _output.WrittenSpan;
    }

    public void Dispose()
    {
        _default.Dispose();
        _relaxed.Dispose();
    }

    public override string ToString() => Name;
}
