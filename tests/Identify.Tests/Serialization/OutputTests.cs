using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Identify.Tests.Serialization;

public class OutputTests
{
    private const string Traits = """{"email":"peter@example.com","logins":5}""";

    private const string Call = """{"traits":{"email":"peter@example.com","logins":5},"type":"identify","userId":"97980cfea0067"}""";

    private static readonly Customer Peter = new();

    private static readonly IdentifyOptions Unstamped = new() { StampCalls = false, NameLibrary = false };

    [Fact]
    public void An_output_advances_by_the_whole_at_once()
    {
        for (var size = 0; size <= 2 * Call.Length; size++)
        {
            var memory = new byte[Math.Max(size, Call.Length)];
            var output = new ScriptedOutput(hint => memory.AsMemory(0, Math.Max(hint, size))); // the same memory each time
            CustomerSerializer.Instance.WriteIdentify(output, Peter, Unstamped);
            Assert.Equal([Call.Length], output.Advances);
            Assert.Equal(Call, Encoding.UTF8.GetString(memory, 0, Call.Length));
        }
    }

    [Fact]
    public void An_output_that_throws_is_named()
    {
        var cause = new IOException("disk full");
        var output = new ScriptedOutput(_ => throw cause);
        var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.WriteTraits(output, Peter));
        Assert.Same(cause, exception.InnerException);
        Assert.Contains("the output's GetSpan threw IOException: disk full", exception.Message, StringComparison.Ordinal);
        Assert.Empty(output.Advances);
    }

    [Fact]
    public void An_output_that_throws_later_has_not_advanced()
    {
        var output = new ScriptedOutput(hint => hint == 0 ? Memory<byte>.Empty : throw new IOException());
        Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.WriteTraits(output, Peter));
        Assert.Empty(output.Advances);
    }

    [Fact]
    public void An_output_that_gives_too_little_is_named()
    {
        var output = new ScriptedOutput(_ => new byte[Traits.Length - 1]);
        var exception = Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.WriteTraits(output, Peter));
        Assert.Contains($"the output returned {Traits.Length - 1} bytes after {Traits.Length} were requested", exception.Message, StringComparison.Ordinal);
        Assert.Empty(output.Advances);
    }

    [Fact]
    public void A_span_takes_the_whole_or_nothing()
    {
        for (var size = 0; size <= 2 * Call.Length; size++)
        {
            var destination = new byte[size];
            Assert.Equal(size >= Traits.Length, CustomerSerializer.Instance.TryWriteTraits(destination, Peter, out var traits));
            Assert.Equal(size >= Traits.Length ? Traits : "", Encoding.UTF8.GetString(destination, 0, traits));
            Assert.Equal(size >= Call.Length, CustomerSerializer.Instance.TryWriteIdentify(destination, Peter, out var call, Unstamped));
            Assert.Equal(size >= Call.Length ? Call : "", Encoding.UTF8.GetString(destination, 0, call));
            Assert.Equal(size >= Call.Length, CustomerSerializer.Instance.TryWriteIdentify(destination, Peter, UserIdentity.User("97980cfea0067"), out call, Unstamped));
            Assert.Equal(size >= Call.Length ? Call : "", Encoding.UTF8.GetString(destination, 0, call));
        }
    }

    [Fact]
    public void A_json_writer_takes_traits_and_calls_as_values()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartArray();
            CustomerSerializer.Instance.WriteTraits(json, Peter);
            CustomerSerializer.Instance.WriteIdentify(json, Peter, Unstamped);
            CustomerSerializer.Instance.WriteIdentify(json, Peter, UserIdentity.User("97980cfea0067"), Unstamped);
            json.WriteEndArray();
        }

        Assert.Equal($"[{Traits},{Call},{Call}]", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void A_json_writer_is_as_before_when_a_member_throws()
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        json.WriteStartArray();
        Assert.Throws<IdentifyException>(() => CustomerSerializer.Instance.WriteTraits(json, new Customer { Email = () => throw new FormatException() }));
        json.WriteEndArray();
        json.Flush();
        Assert.Equal("[]", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Texts_are_for_logs_and_tests()
    {
        Assert.Equal(Traits, CustomerSerializer.Instance.ToTraitsJson(Peter));
        Assert.Equal(Call, CustomerSerializer.Instance.ToIdentifyJson(Peter, Unstamped));
        Assert.Equal(Call, CustomerSerializer.Instance.ToIdentifyJson(Peter, UserIdentity.User("97980cfea0067"), Unstamped));
    }

    [Fact]
    public void Null_is_refused_everywhere()
    {
        var serializer = CustomerSerializer.Instance;
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output);
        Assert.Throws<ArgumentNullException>("output", () => serializer.WriteTraits((IBufferWriter<byte>)null!, Peter));
        Assert.Throws<ArgumentNullException>("output", () => serializer.WriteIdentify((Utf8JsonWriter)null!, Peter));
        Assert.Throws<ArgumentNullException>("value", () => serializer.WriteTraits(output, null!));
        Assert.Throws<ArgumentNullException>("value", () => serializer.WriteIdentify(json, null!));
        Assert.Throws<ArgumentNullException>("value", () => serializer.TryWriteTraits(new byte[10], null!, out _));
        Assert.Throws<ArgumentNullException>("value", () => serializer.ToIdentifyJson(null!, UserIdentity.User("1")));
        Assert.Equal(0, output.WrittenCount);
    }
}
