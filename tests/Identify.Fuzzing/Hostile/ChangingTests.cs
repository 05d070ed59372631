using System.Collections;
using System.Text;
using System.Text.Json;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Hostile;

/// <summary>Objects that are something else the next time, or change while they are written.</summary>
public sealed class ChangingTests
{
    [Fact]
    public void A_getter_that_answers_longer_each_time_is_asked_once()
    {
        var expected = new Growing().ToTraitsJson();
        using var memory = new GuardedMemory(4096);
        for (var size = 0; size <= expected.Length + 40; size++)
        {
            var value = new Growing();
            var fits = value.TryWriteTraits(memory.Resize(size).Span, out var written);
            Assert.True(memory.IsIntact);
            Assert.Equal(3, value.Reads);
            Assert.Equal(fits ? expected : "", Encoding.UTF8.GetString(memory.GetSpan()[..written]));
        }
    }

    [Fact]
    public void A_list_that_grows_while_it_is_walked_ends_in_an_exception()
    {
        using var memory = new GuardedMemory(100_000);
        for (var size = 0; size <= 40_000; size += 1000)
        {
            var output = new HostileOutput(memory, hint => Math.Max(hint, size));
            Assert.Throws<IdentifyException>(() => new Endless().WriteTraits(output));
            Assert.True(memory.IsIntact);
            Assert.Null(output.Written);
        }
    }

    [Fact]
    public void Values_swapped_by_another_thread_are_written_whole()
    {
        string[] texts = ["", "x", new('y', 30), new('é', 50), "\"\\\u0001", new('z', 200), "😀\uD800"];
        List<int>[] lists = [[], [1], [1, 2, 3, 4, 5, 6, 7, 8, 9]];
        var value = new Swapped();
        var isOver = false;
        var swapping = new Thread(() =>
        {
            for (var i = 0; !Volatile.Read(ref isOver); i++)
            {
                value.Text = texts[i % texts.Length];
                value.Numbers = lists[i % lists.Length];
                value.Inner = i % 3 == 0 ? null : new Swapped { Text = texts[i % 5] };
            }
        });
        swapping.Start();
        try
        {
            using var memory = new GuardedMemory(1024);
            for (var i = 0; i < 20_000; i++)
            {
                var fits = value.TryWriteTraits(memory.Resize(i % 600).Span, out var written);
                Assert.True(memory.IsIntact);
                if (fits)
                    AssertKnown(memory.GetSpan()[..written].ToArray());
            }
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            swapping.Join();
        }

        void AssertKnown(byte[] json)
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.TryGetProperty("text", out var text))
                Assert.Contains(text.GetString()!, texts.Select(Texts.Repair));
            if (document.RootElement.TryGetProperty("numbers", out var numbers))
                Assert.Contains(numbers.GetArrayLength(), lists.Select(known => known.Count));
        }
    }
}

[IdentifyTraits]
internal sealed class Growing
{
    [TraitIgnore]
    public int Reads { get; private set; }

    public string Text => new('x', ++Reads * 20);

    public string Broken => new('\uD800', ++Reads * 5);

    public IEnumerable<int> Numbers => Enumerable.Range(0, ++Reads * 3);
}

[IdentifyTraits]
internal sealed class Endless
{
    public IReadOnlyList<string> Items { get; } = new EndlessList();

    private sealed class EndlessList : IReadOnlyList<string>
    {
        public int Count { get; private set; } = 1;

        public string this[int index] => new('x', ++Count % 20);

        public IEnumerator<string> GetEnumerator() => throw new NotSupportedException();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

[IdentifyTraits]
internal sealed class Swapped
{
    public string? Text { get; set; }

    public List<int>? Numbers { get; set; }

    public Swapped? Inner { get; set; }
}
