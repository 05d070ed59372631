using System.Buffers;
using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Identify.Golden.Tests;

/// <summary>Wherever a write fails, the message names type and member, and nothing has been written.</summary>
public class FaultTests
{
    private static readonly FormatException Cause = new("no such thing");

    private static readonly IReadOnlyDictionary<string, (Faulty Value, string[] Parts)> Faults = new Dictionary<string, (Faulty, string[])>
    {
        ["a getter"] = (new() { Text = Throw<string> }, ["Faulty.Writes threw FormatException: no such thing"]),
        ["a getter of a nested object"] = (new() { Inner = new(Throw<string>) }, ["FaultyInner.Name threw FormatException: no such thing"]),
        ["a getter deep down"] = (new() { Map = new() { ["x"] = [new(() => "fine"), new(Throw<string>)] } }, ["FaultyInner.Name threw FormatException: no such thing"]),
        ["an enumerator"] = (new() { Items = Enumerable.Range(0, 3).Select(i => i == 2 ? throw Cause : i) }, ["Faulty.Items threw FormatException: no such thing"]),
        ["a converter"] = (new() { Converted = _ => throw Cause }, ["FaultyConverter threw FormatException at 'converted': no such thing"]),
        ["a converter that writes two values"] = (new() { Converted = writer => { writer.WriteNumberValue(1); writer.WriteNumberValue(2); } }, ["FaultyConverter threw InvalidOperationException at 'converted'"]),
        ["a converter that leaves an object open"] = (new() { Converted = writer => writer.WriteStartObject() }, ["FaultyConverter did not write one whole JSON value in valid UTF-8 at 'converted'"]),
        ["a converter that writes too much"] = (new() { Converted = writer => writer.WriteStringValue(new string('x', 40_000)) }, ["exceeds 32767 bytes, the API's limit, at 'converted'"]),
        ["an extension's enumerator"] = (new() { Extension = new AnyDictionary(Enumerable.Range(0, 3).Select(i => i == 2 ? throw Cause : KeyValuePair.Create($"x{i}", "y"))) }, ["Faulty.Extension threw FormatException: no such thing"]),
        ["an extension with null as key"] = (new() { Extension = new AnyDictionary([new(null!, "y")]) }, ["a null key", "The last member read was Faulty.Extension."]),
        ["a dictionary with null as key"] = (new() { Entries = new AnyDictionary([new("x", "y"), new(null!, "y")]) }, ["a null key at 'entries'"]),
        ["JSON with a name twice"] = (new() { Node = JsonNode.Parse("""{"a":1,"a":2}""")!.AsObject() }, ["Faulty.Node threw ArgumentException"]),
        ["a disposed document"] = (new() { Element = Disposed() }, ["threw ObjectDisposedException at 'element'"]),
        ["a disposed document in a list"] = (new() { Elements = [default, Disposed()] }, ["threw ObjectDisposedException at 'elements'"]),
        ["a text that is too long"] = (new() { Text = () => new string('x', 40_000) }, ["exceeds 32767 bytes, the API's limit, at 'text'"]),
        ["a text of wide characters that is too long"] = (new() { Text = () => new string('\uD800', 11_000) }, ["exceeds 32767 bytes, the API's limit, at 'text'"]),
        ["too many elements"] = (new() { Items = Enumerable.Range(0, 20_000) }, ["exceeds 32767 bytes, the API's limit, at 'items'"]),
        ["too many objects"] = (new() { Map = new() { ["x"] = [.. Enumerable.Repeat(new FaultyInner(() => "a name"), 3_000)] } }, ["exceeds 32767 bytes, the API's limit, at 'map.x["]),
        ["too many entries"] = (new() { Entries = new AnyDictionary(Enumerable.Range(0, 5_000).Select(i => KeyValuePair.Create($"x{i}", "y"))) }, ["exceeds 32767 bytes"]),
        ["a cycle"] = (Cycle(faulty => faulty.Next = faulty), ["deeper than 64 at '…"]),
        ["a cycle through a list"] = (Cycle(faulty => faulty.All = [faulty]), ["deeper than 64", "; the most likely cause is a cycle."]),
        ["a cycle through a dictionary"] = (Cycle(faulty => faulty.ByName = new() { ["x"] = faulty }), ["deeper than 64", "; the most likely cause is a cycle."]),
        ["a cycle through a converter"] = (Cycle(faulty => faulty.Converted = writer => faulty.WriteTraits(writer)), ["deeper than 64 at "]),
    };

    public static TheoryData<string> Names => [.. Faults.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_fault_is_named_and_nothing_is_written(string name)
    {
        var (value, parts) = Faults[name];

        foreach (var way in Ways(value))
        {
            var message = way();
            Assert.StartsWith("Identify.Golden.Tests.Faulty ", message, StringComparison.Ordinal);
            Assert.All(parts, part => Assert.Contains(part, message, StringComparison.Ordinal));
        }
    }

    /// <summary>In a batch stands a call, which has more around the traits.</summary>
    [Fact]
    public void Whatever_lies_at_the_limit_is_named()
    {
        var empty = new Faulty { Text = () => "", Last = 12_345 }.ToTraitsJson();
        for (var tooMany = 1; tooMany <= 64; tooMany++)
        {
            var value = new Faulty { Text = () => new string('x', 32_767 - empty.Length + tooMany), Last = 12_345 };
            var crossing = tooMany < "\"last\":12345}".Length ? "last" : "text|last"; // a number is given more room than it takes
            Assert.All(Ways(value).SkipLast(1), way => Assert.Matches($"exceeds 32767 bytes, the API's limit, at '({crossing})'", way()));
        }
    }

    [Fact]
    public void A_fault_in_the_envelope_is_named()
    {
        var options = new IdentifyOptions { Context = new() { UserAgent = new string('x', 40_000) } };
        var exception = Assert.Throws<IdentifyException>(() => new Faulty().ToIdentifyJson(UserIdentity.User("u"), options));
        Assert.Contains("exceeds 32767 bytes, the API's limit, at 'context.userAgent'", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void An_empty_identity_is_named(string? id)
    {
        var value = new Identified { Id = id, Session = id is null ? null : new SessionId(id) };
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        var batch = new IdentifyBatch();
        var size = batch.Size;

        Func<IdentifyException>[] ways =
        [
            () => Assert.Throws<IdentifyException>(() => value.WriteIdentify(output)),
            () => Assert.Throws<IdentifyException>(() => value.WriteIdentify(json)),
            () => Assert.Throws<IdentifyException>(() => value.TryWriteIdentify(new byte[1000], out _)),
            () => Assert.Throws<IdentifyException>(() => value.ToIdentifyJson()),
            () => Assert.Throws<IdentifyException>(() => batch.TryAdd(IdentifiedTraits.Serializer, value)),
        ];

        Assert.All(ways, way => Assert.Contains("Identify.Golden.Tests.Identified cannot be written: it has no user ID or anonymous ID, and the API drops calls without one: Identified.Id and Identified.Session returned null, an empty ID or 0", way().Message, StringComparison.Ordinal));
        Assert.Equal(0, output.WrittenCount + json.BytesPending + json.BytesCommitted);
        Assert.Equal((0, size), (batch.Count, batch.Size));
    }

    /// <summary>All ways to write the value. Each asserts that nothing was written, and gives the message.</summary>
    private static IEnumerable<Func<string>> Ways(Faulty value)
    {
        foreach (var room in new[] { 1, 100, 40_000 })
        {
            yield return () =>
            {
                var output = new ArrayBufferWriter<byte>(room);
                var message = GetMessage(() => value.WriteTraits(output));
                Assert.Equal(0, output.WrittenCount);
                return message;
            };
            yield return () => GetMessage(() => value.TryWriteTraits(new byte[room], out _));
        }

        yield return () =>
        {
            using var json = new Utf8JsonWriter(new ArrayBufferWriter<byte>());
            var message = GetMessage(() => value.WriteTraits(json));
            Assert.Equal(0, json.BytesPending + json.BytesCommitted);
            json.WriteNullValue(); // the writer is as good as before
            return message;
        };
        yield return () => GetMessage(() => value.ToTraitsJson());
        yield return () =>
        {
            var batch = new IdentifyBatch();
            batch.TryAdd(FaultyTraits.Serializer, new Faulty(), UserIdentity.User("1"));
            var before = (batch.Count, batch.Size);
            var message = GetMessage(() => batch.TryAdd(FaultyTraits.Serializer, value, UserIdentity.User("2"), new IdentifyOptions { StampCalls = false }));
            Assert.Equal(before, (batch.Count, batch.Size));
            return message;
        };
    }

    private static string GetMessage(Action write) => Assert.Throws<IdentifyException>(write).Message;

    private static T Throw<T>() => throw Cause;

    private static JsonElement Disposed()
    {
        using var document = JsonDocument.Parse("{}");
        return document.RootElement;
    }

    private static Faulty Cycle(Action<Faulty> close)
    {
        var faulty = new Faulty();
        close(faulty);
        return faulty;
    }
}

[IdentifyTraits]
public sealed class Faulty
{
    [TraitIgnore]
    public Func<string?> Text { get; set; } = () => null;

    [TraitName("text")]
    public string? Writes => Text();

    public FaultyInner? Inner { get; set; }

    public Dictionary<string, List<FaultyInner>>? Map { get; set; }

    public IEnumerable<int>? Items { get; set; }

    [TraitConverter(typeof(FaultyConverter))]
    public Action<Utf8JsonWriter>? Converted { get; set; }

    public IReadOnlyDictionary<string, string>? Entries { get; set; }

    public IDictionary<string, JsonNode?>? Node { get; set; }

    public JsonElement Element { get; set; }

    public List<JsonElement>? Elements { get; set; }

#pragma warning disable IDFY0407 // the cycles are what is tested
    public Faulty? Next { get; set; }

    public List<Faulty>? All { get; set; }

    public Dictionary<string, Faulty>? ByName { get; set; }
#pragma warning restore IDFY0407

    public int? Last { get; set; }

    [TraitExtension]
    public IReadOnlyDictionary<string, string>? Extension { get; set; }
}

public sealed class FaultyInner(Func<string> getName)
{
    public string Name => getName();
}

public sealed class FaultyConverter : TraitConverter<Action<Utf8JsonWriter>>
{
    public override void Write(Utf8JsonWriter writer, Action<Utf8JsonWriter> value) => value(writer);
}

/// <summary>A dictionary in which anything may be a key, and any number of times.</summary>
public sealed class AnyDictionary(IEnumerable<KeyValuePair<string, string>> entries) : IReadOnlyDictionary<string, string>
{
    public IEnumerable<string> Keys => throw new NotSupportedException();

    public IEnumerable<string> Values => throw new NotSupportedException();

    public int Count => throw new NotSupportedException();

    public string this[string key] => throw new NotSupportedException();

    public bool ContainsKey(string key) => throw new NotSupportedException();

    public bool TryGetValue(string key, out string value) => throw new NotSupportedException();

    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

[IdentifyTraits]
public sealed class Identified
{
    [UserId]
    public string? Id { get; set; }

    [AnonymousId]
    public SessionId? Session { get; set; }

    public string? Email { get; set; }
}

public readonly record struct SessionId(string Value) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => Value;
}
