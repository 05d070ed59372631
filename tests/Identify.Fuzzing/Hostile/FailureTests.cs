using System.Collections;
using System.Text;
using System.Text.Json;

namespace Identify.Fuzzing.Hostile;

/// <summary>All or nothing, wherever a write fails.</summary>
public sealed class FailureTests
{
    [Fact]
    public void Nothing_has_advanced_wherever_code_of_the_object_throws()
    {
        var whole = new Fragile(new Fuse(int.MaxValue));
        var expected = whole.ToTraitsJson();
        var steps = whole.Fuse.Steps;
        Assert.True(steps > 20, $"only {steps} steps");

        using var memory = new GuardedMemory(4096);
        using var json = new Utf8JsonWriter(Stream.Null);
        var batch = new IdentifyBatch();
        var emptySize = batch.Size;
        int[] sizes = [0, 1, 60, expected.Length, 4096];
        foreach (var size in sizes)
        {
            for (var step = 1; step <= steps; step++)
            {
                var output = new HostileOutput(memory, hint => Math.Max(hint, size));
                var exception = Assert.Throws<IdentifyException>(() => new Fragile(new Fuse(step)).WriteTraits(output));
                Assert.IsType<FormatException>(exception.InnerException);
                Assert.Matches(@"^Identify\.Fuzzing\.Hostile\.Fragile .*(Fragile\w*\.\w+ threw FormatException|FragileConverter threw FormatException at 'converted')", exception.Message);
                Assert.Null(output.Written);
                Assert.True(memory.IsIntact);
                Assert.Throws<IdentifyException>(() => new Fragile(new Fuse(step)).TryWriteTraits(memory.Resize(size).Span, out _));
                Assert.True(memory.IsIntact);
                Assert.Throws<IdentifyException>(() => new Fragile(new Fuse(step)).WriteTraits(json));
                Assert.Equal(0, json.BytesPending + json.BytesCommitted);
                Assert.Throws<IdentifyException>(() => batch.TryAdd(FragileTraits.Serializer, new Fragile(new Fuse(step)), UserIdentity.User("1")));
                Assert.Equal((0, emptySize), (batch.Count, batch.Size));
            }

            // What failed before has left nothing behind that the next write would meet.
            var last = new HostileOutput(memory, hint => Math.Max(hint, size));
            new Fragile(new Fuse(steps + 1)).WriteTraits(last);
            Assert.Equal(expected, Encoding.UTF8.GetString(last.Written!));
        }
    }

    [Fact]
    public void Nothing_has_advanced_wherever_the_message_grows_too_large()
    {
        using var memory = new GuardedMemory(40_000);
        foreach (var payload in Payloads.All)
        {
            // The filler moves the limit through every byte of the payload, and then beyond its end.
            var length = Encoding.UTF8.GetByteCount(new Filled { Payload = payload, Filler = "" }.ToTraitsJson());
            for (var tooMany = length; tooMany >= 0; tooMany--)
            {
                var value = new Filled { Payload = payload, Filler = new string('x', 32 * 1024 - 1 - length + tooMany) };
                var output = new HostileOutput(memory, hint => Math.Max(hint, tooMany % 3 * 20_000));
                var exception = Record.Exception(() => value.WriteTraits(output));
                Assert.Equal(tooMany > 0, exception is IdentifyException);
                Assert.Equal(tooMany > 0, output.Written is null);
                Assert.True(memory.IsIntact);
            }
        }
    }
}

/// <summary>Burns down a step with each piece of the object's code that runs, and throws at the last.</summary>
internal sealed class Fuse(int length)
{
    public int Steps { get; private set; }

    public T Pass<T>(T value) => ++Steps == length ? throw new FormatException("burnt down") : value;
}

[IdentifyTraits]
internal sealed class Filled
{
    public string? Filler { get; set; }

    public Every? Payload { get; set; }
}

[IdentifyTraits]
internal sealed class Fragile(Fuse fuse)
{
    [TraitIgnore]
    public Fuse Fuse { get; } = fuse;

    public string Text => Fuse.Pass("text");

    public int? Number => Fuse.Pass<int?>(5);

    public FragileInner Inner => Fuse.Pass(new FragileInner(Fuse));

    public IEnumerable<string> Items => Enumerable.Range(0, 3).Select(i => Fuse.Pass(new string('é', i)));

    public FragileList List => Fuse.Pass(new FragileList(Fuse));

    public IEnumerable<FragileInner> Inners => [Fuse.Pass(new FragileInner(Fuse)), new FragileInner(Fuse)];

    public FragileId Id => new(Fuse);

    [TraitConverter(typeof(FragileConverter))]
    public FragileInner Converted => new(Fuse);

    [TraitExtension]
    public IReadOnlyDictionary<string, string> More => Fuse.Pass(new Dictionary<string, string> { ["more"] = "x" });
}

internal sealed class FragileInner(Fuse fuse)
{
    public string Name => fuse.Pass("inner");

    public DateTime Time => fuse.Pass(default(DateTime));

    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("name", Name);
        writer.WriteStartArray(fuse.Pass("items"));
        writer.WriteNumberValue(fuse.Pass(1));
        writer.WriteEndArray();
        writer.WriteEndObject();
        fuse.Pass(0);
    }
}

internal sealed class FragileConverter : TraitConverter<FragileInner>
{
    public override void Write(Utf8JsonWriter writer, FragileInner value) => value.WriteTo(writer);
}

/// <summary>A strongly typed id that fails while it formats itself.</summary>
internal readonly struct FragileId(Fuse fuse) : IFormattable
{
    public string ToString(string? format, IFormatProvider? formatProvider) => fuse.Pass("id-\"1\"");
}

internal sealed class FragileList(Fuse fuse) : IReadOnlyList<int>
{
    public int Count => fuse.Pass(2);

    public int this[int index] => fuse.Pass(index);

    public IEnumerator<int> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
