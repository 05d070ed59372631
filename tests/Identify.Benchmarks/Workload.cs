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
    /// <param name="name">The workload's name.</param>
    /// <param name="values">The objects, which are written in turn.</param>
    /// <param name="identify">Writes an object with Identify.Generators.</param>
    /// <param name="typeInfo">The object's type for System.Text.Json.</param>
    /// <param name="handWritten">Writes an object as one would by hand.</param>
    /// <param name="dictionary">Makes the dictionary that people give to an SDK.</param>
    /// <param name="identifyInPlace">What is measured instead, if Identify.Generators has memory of its own for the bytes.</param>
    public static Workload Create<TPeer>(
        string name,
        TPeer[] values,
        Action<TPeer, IBufferWriter<byte>> identify,
        JsonTypeInfo<TPeer> typeInfo,
        Action<TPeer, Utf8JsonWriter> handWritten,
        Func<TPeer, object> dictionary,
        Action<TPeer>? identifyInPlace = null)
    {
        var workload = new Workload(name);
        var serialize = typeInfo.SerializeHandler ?? throw new InvalidOperationException($"{typeof(TPeer)} has no fast path.");
        var finished = Array.ConvertAll(values, value =>
        {
            var output = new ArrayBufferWriter<byte>();
            identify(value, output);
            return output.WrittenSpan.ToArray();
        });
        var next = -1;

        workload._peers.Add(PeerNames.Copy, output =>
        {
            var bytes = finished[MoveNext()];
            bytes.CopyTo(output.GetSpan(bytes.Length));
            output.Advance(bytes.Length);
        });
        workload._peers.Add(PeerNames.Identify, identifyInPlace is null
            ? output => identify(values[MoveNext()], output)
            : _ => identifyInPlace(values[MoveNext()]));
        workload._peers.Add(PeerNames.SourceGenerated, output =>
        {
            workload._default.Reset(output);
            serialize(workload._default, values[MoveNext()]);
            workload._default.Flush();
        });
        workload._peers.Add(PeerNames.SourceGeneratedRelaxed, output =>
        {
            workload._relaxed.Reset(output);
            serialize(workload._relaxed, values[MoveNext()]);
            workload._relaxed.Flush();
        });
        workload._peers.Add(PeerNames.HandWritten, output =>
        {
            workload._default.Reset(output);
            handWritten(values[MoveNext()], workload._default);
            workload._default.Flush();
        });
        workload._peers.Add(PeerNames.Reflection, output =>
        {
            workload._default.Reset(output);
            System.Text.Json.JsonSerializer.Serialize(workload._default, values[MoveNext()], Reflection);
            workload._default.Flush();
        });
        workload._peers.Add(PeerNames.Newtonsoft, output =>
        {
            var text = JsonConvert.SerializeObject(dictionary(values[MoveNext()]));
            var count = Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length)));
            output.Advance(count);
        });
        return workload;

        int MoveNext() => next = next + 1 < values.Length ? next + 1 : 0;
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
