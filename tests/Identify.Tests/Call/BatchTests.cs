using System.Buffers;
using System.Text;
using System.Text.Json;
using Identify.Tests.Serialization;

namespace Identify.Tests.Calls;

public class BatchTests
{
    private const int SentAtLength = 36;

    private static readonly UserIdentity Peter = UserIdentity.User("97980cfea0067");

    private static readonly IdentifyOptions Unstamped = new() { StampCalls = false, NameLibrary = false };

    [Fact]
    public void A_batch_holds_its_calls_and_when_it_was_sent()
    {
        var batch = new IdentifyBatch();
        Assert.Equal("""{"batch":[]}""", Read(batch));

        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer(), Unstamped));
        Assert.True(batch.TryAdd(AdHocSerializer.Empty, "", Peter, Unstamped));
        Assert.Equal(2, batch.Count);
        Assert.Equal(
            """
            {"batch":[{"traits":{"email":"peter@example.com","logins":5},"type":"identify","userId":"97980cfea0067"},
            {"traits":{},"type":"identify","userId":"97980cfea0067"}]}
            """.ReplaceLineEndings(""),
            Read(batch));
    }

    [Fact]
    public void The_time_is_read_when_the_batch_is_written()
    {
        var batch = new IdentifyBatch();
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        using var document = JsonDocument.Parse(batch.ToArray());
        Assert.InRange(document.RootElement.GetProperty("sentAt").GetDateTimeOffset(), before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public void The_clock_may_be_replaced()
    {
        var batch = new IdentifyBatch { TimeProvider = Clock.AtExample };
        Assert.Equal("""{"batch":[],"sentAt":"2015-02-23T22:28:55.111Z"}""", Encoding.UTF8.GetString(batch.ToArray()));
        Assert.Throws<ArgumentNullException>(() => batch.TimeProvider = null!);
    }

    [Fact]
    public void A_call_that_cannot_be_written_changes_nothing()
    {
        var batch = new IdentifyBatch();
        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer()));
        var before = Read(batch);

        Assert.Throws<IdentifyException>(() => batch.TryAdd(CustomerSerializer.Instance, new Customer { Email = () => throw new FormatException() }));
        Assert.Throws<IdentifyException>(() => batch.TryAdd(CustomerSerializer.Instance, new Customer { Id = () => null }));
        Assert.Throws<IdentifyException>(() => batch.TryAdd(AdHocSerializer.Empty, "", default(UserIdentity)));
        Assert.Throws<IdentifyException>(() => batch.TryAdd(TraitOf(TraitsWriter.MaxMessageSize), "", Peter));
        Assert.Throws<ArgumentNullException>(() => batch.TryAdd(CustomerSerializer.Instance, null!));
        Assert.Throws<ArgumentNullException>(() => batch.TryAdd<string>(null!, "", Peter));
        Assert.Throws<ArgumentNullException>(() => batch.TryAdd<Customer>(null!, new Customer()));

        Assert.Equal(1, batch.Count);
        Assert.Equal(before, Read(batch));
    }

    [Fact]
    public void A_call_that_was_written_before_is_copied()
    {
        var written = new ArrayBufferWriter<byte>();
        CustomerSerializer.Instance.WriteIdentify(written, new Customer(), Unstamped);
        var batch = new IdentifyBatch();

        Assert.True(batch.TryAddWritten(written.WrittenSpan));
        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer(), Unstamped));

        var expected = new IdentifyBatch();
        expected.TryAdd(CustomerSerializer.Instance, new Customer(), Unstamped);
        expected.TryAdd(CustomerSerializer.Instance, new Customer(), Unstamped);
        Assert.Equal(2, batch.Count);
        Assert.Equal(Read(expected), Read(batch));
    }

    [Fact]
    public void Calls_that_were_written_before_are_subject_to_the_limits()
    {
        var batch = new IdentifyBatch();
        Assert.Throws<ArgumentException>(() => batch.TryAddWritten(default));
        Assert.Throws<ArgumentException>(() => batch.TryAddWritten(new byte[TraitsWriter.MaxMessageSize + 1]));

        var largest = new byte[TraitsWriter.MaxMessageSize];
        while (batch.TryAddWritten(largest))
            Assert.InRange(batch.Size, 0, IdentifyBatch.MaxSize);

        Assert.Equal(15, batch.Count);

        batch.Clear();
        for (var i = 0; i < IdentifyBatch.MaxCount; i++)
            Assert.True(batch.TryAddWritten("{}"u8));

        Assert.False(batch.TryAddWritten("{}"u8));
    }

    [Fact]
    public void A_batch_has_2500_calls_at_most()
    {
        var batch = new IdentifyBatch();
        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < IdentifyBatch.MaxCount; i++)
                Assert.True(batch.TryAdd(AdHocSerializer.Empty, "", Peter, Unstamped));

            Assert.Equal(2_500, batch.Count);
            Assert.False(batch.TryAdd(AdHocSerializer.Empty, "", Peter, Unstamped));
            Assert.False(batch.TryAdd(CustomerSerializer.Instance, new Customer()));
            Assert.Equal(2_500, batch.Count);

            using var document = JsonDocument.Parse(Read(batch));
            Assert.Equal(2_500, document.RootElement.GetProperty("batch").GetArrayLength());
            batch.Clear();
            Assert.Equal("""{"batch":[]}""", Read(batch));
        }
    }

    [Theory]
    [InlineData(2_000)]
    [InlineData(9_999)]
    [InlineData(TraitsWriter.MaxMessageSize)]
    public void A_batch_has_500000_bytes_at_most(int messageSize)
    {
        var batch = new IdentifyBatch();
        var message = MessageOf(messageSize);
        while (batch.TryAdd(message, "", Peter, Unstamped))
            Assert.Equal(batch.Size, Read(batch).Length + SentAtLength);

        var room = IdentifyBatch.MaxSize - batch.Size;
        Assert.InRange(room, 0, messageSize);

        var before = Read(batch);
        Assert.False(batch.TryAdd(MessageOf(room), "", Peter, Unstamped)); // the comma has no room
        Assert.Equal(before, Read(batch));
        Assert.True(batch.TryAdd(MessageOf(room - 1), "", Peter, Unstamped));
        Assert.Equal(500_000, batch.Size);
        Assert.False(batch.TryAdd(AdHocSerializer.Empty, "", Peter, Unstamped));

        using var document = JsonDocument.Parse(Read(batch));
        Assert.Equal(batch.Count, document.RootElement.GetProperty("batch").GetArrayLength());
    }

    [Fact]
    public void An_output_advances_by_the_whole_batch_at_once()
    {
        var batch = new IdentifyBatch();
        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer()));

        var output = new ScriptedOutput(hint => new byte[hint]);
        batch.WriteTo(output);
        Assert.Equal([batch.Size], output.Advances);

        var tooSmall = new ScriptedOutput(_ => new byte[batch.Size - 1]);
        Assert.Throws<IdentifyException>(() => batch.WriteTo(tooSmall));
        Assert.Empty(tooSmall.Advances);

        Assert.Throws<ArgumentNullException>(() => batch.WriteTo((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => batch.WriteTo((IBufferWriter<byte>)null!));
    }

    [Fact]
    public async Task A_stream_is_written_asynchronously()
    {
        var batch = new IdentifyBatch { TimeProvider = Clock.AtExample };
        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer()));
        using var stream = new MemoryStream();
        await batch.WriteToAsync(stream, TestContext.Current.CancellationToken);
        Assert.Equal(batch.ToArray(), stream.ToArray());
        await Assert.ThrowsAsync<ArgumentNullException>(() => batch.WriteToAsync(null!, TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch.WriteToAsync(stream, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void The_body_is_not_copied()
    {
        var batch = new IdentifyBatch();
        Assert.True(batch.GetBody().Span == batch.GetBody().Span);
    }

    [Fact]
    public void A_message_id_is_taken_once()
    {
        var batch = new IdentifyBatch();
        var stamp = new CallStamp { MessageId = "m" };
        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer(), null, stamp));
        var before = Read(batch);

        var own = Assert.Throws<IdentifyException>(() => batch.TryAdd(CustomerSerializer.Instance, new Customer(), null, stamp));
        var given = Assert.Throws<IdentifyException>(() => batch.TryAdd(AdHocSerializer.Empty, "", Peter, null, stamp));
        Assert.Equal((IdentifyFailure.DuplicateMessageId, typeof(Customer)), (own.Reason, own.Type));
        Assert.Equal((IdentifyFailure.DuplicateMessageId, typeof(string)), (given.Reason, given.Type));
        Assert.Equal(before, Read(batch));

        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer(), null, new CallStamp { MessageId = "M" }));
        batch.Clear();
        Assert.Throws<IdentifyException>(() => batch.TryAdd(CustomerSerializer.Instance, new Customer { Id = () => null }, null, stamp));
        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer(), null, stamp));
    }

    [Fact]
    public void Message_ids_are_told_apart_whatever_their_length()
    {
        var ids = new HashSet<string>(MessageIdComparer.Instance);
        for (var length = 1; length < 100; length++)
        {
            for (var position = 0; position < length; position++)
                Assert.True(ids.Add(new string('x', position) + 'y' + new string('x', length - position - 1)));
        }

        Assert.Equal(99 * 100 / 2, ids.Select(MessageIdComparer.Instance.GetHashCode).Distinct().Count());
    }

    [Fact]
    public void An_object_cannot_use_the_batch_that_it_is_added_to()
    {
        var batch = new IdentifyBatch();
        Func<object?>[] uses =
        [
            () => batch.TryAdd(CustomerSerializer.Instance, new Customer()),
            () => batch.TryAdd(AdHocSerializer.Empty, "", Peter),
            () => { batch.Clear(); return null; },
            () => batch.ToArray(),
            () => { batch.WriteTo(Stream.Null); return null; },
        ];
        foreach (var use in uses)
        {
            var exception = Assert.Throws<IdentifyException>(() => batch.TryAdd(CustomerSerializer.Instance, new Customer { Email = () => use()?.ToString() }));
            Assert.IsType<InvalidOperationException>(exception.InnerException);
            Assert.Equal("""{"batch":[]}""", Read(batch));
        }

        Assert.True(batch.TryAdd(CustomerSerializer.Instance, new Customer()));
    }

    /// <summary>The body without the time at its end. It must be the same by all ways out.</summary>
    private static string Read(IdentifyBatch batch)
    {
        var output = new ArrayBufferWriter<byte>();
        batch.WriteTo(output);
        using var stream = new MemoryStream();
        batch.WriteTo(stream);

        using var content = batch.ToHttpContent();
        Assert.Equal("application/json", content.Headers.ContentType!.ToString());
        Assert.Equal(batch.Size, content.Headers.ContentLength);

        var body = ReadWithoutTime(batch.ToArray());
        Assert.Equal(body, ReadWithoutTime(content.ReadAsByteArrayAsync().GetAwaiter().GetResult()));
        Assert.Equal(body, ReadWithoutTime(batch.GetBody().Span));
        Assert.Equal(body, ReadWithoutTime(output.WrittenSpan));
        Assert.Equal(body, ReadWithoutTime(stream.ToArray()));
        return body;

        string ReadWithoutTime(ReadOnlySpan<byte> bytes)
        {
            Assert.Equal(batch.Size, bytes.Length);
            var text = Encoding.UTF8.GetString(bytes);
            Assert.EndsWith("Z\"}", text, StringComparison.Ordinal);
            Assert.StartsWith(",\"sentAt\":\"", text[^(SentAtLength + 1)..], StringComparison.Ordinal);
            return text[..^(SentAtLength + 1)] + '}';
        }
    }

    private static AdHocSerializer MessageOf(int size) => TraitOf(size - TraitOf(0).ToIdentifyJson("", Peter, Unstamped).Length);

    private static AdHocSerializer TraitOf(int length)
    {
        var text = new string('x', length);
        return new((ref writer, at) => writer.WriteString(at, ",\"a\":\""u8, text));
    }
}
