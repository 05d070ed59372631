using System.Text;

namespace Identify.Fuzzing.Hostile;

/// <summary>Generated code writes into what it was given, and nowhere else.</summary>
public sealed class BufferTests
{
    private const int FarMore = 100_000;

    private static readonly (string Name, Func<int, int, int> GetSize)[] Outputs =
    [
        ("the size asked for", (hint, _) => hint),
        ("one byte more", (hint, _) => hint + 1),
        ("far more", (_, _) => FarMore),
        ("nothing at first, then far more", (hint, _) => hint == 0 ? 0 : FarMore),
        ("the exact size at once", (_, length) => length),
        ("one byte too little at first", (hint, length) => hint == 0 ? length - 1 : hint),
    ];

    [Fact]
    public void Destinations_of_every_size_take_the_whole_or_nothing()
    {
        using var memory = new GuardedMemory(4096);
        foreach (var payload in Payloads.All)
        {
            var expected = payload.ToTraitsJson();
            var length = Encoding.UTF8.GetByteCount(expected);
            for (var size = 0; size <= length + 40; size++)
            {
                var fits = payload.TryWriteTraits(memory.Resize(size).Span, out var written);
                Assert.True(memory.IsIntact);
                Assert.Equal(size >= length, fits);
                Assert.Equal(fits ? expected : "", Encoding.UTF8.GetString(memory.GetSpan()[..written]));
            }
        }
    }

    [Fact]
    public void Outputs_of_every_generosity_take_the_whole()
    {
        using var memory = new GuardedMemory(FarMore);
        foreach (var payload in Payloads.All)
        {
            var expected = payload.ToTraitsJson();
            foreach (var (name, getSize) in Outputs)
            {
                var output = new HostileOutput(memory, hint => getSize(hint, Encoding.UTF8.GetByteCount(expected)));
                payload.WriteTraits(output);
                Assert.True(memory.IsIntact, name);
                Assert.NotNull(output.Written);
                Assert.Equal(expected, Encoding.UTF8.GetString(output.Written));
            }
        }
    }

    [Fact]
    public void Outputs_that_start_with_any_size_take_the_whole()
    {
        using var memory = new GuardedMemory(4096);
        foreach (var payload in Payloads.All)
        {
            var expected = payload.ToTraitsJson();
            for (var size = 0; size <= Encoding.UTF8.GetByteCount(expected) + 40; size++)
            {
                var output = new HostileOutput(memory, hint => Math.Max(hint, size));
                payload.WriteTraits(output);
                Assert.True(memory.IsIntact);
                Assert.Equal(expected, Encoding.UTF8.GetString(output.Written!));
            }
        }
    }

    [Fact]
    public void Outputs_that_refuse_have_not_advanced()
    {
        using var memory = new GuardedMemory(FarMore);
        foreach (var payload in Payloads.All)
        {
            HostileOutput[] outputs =
            [
                new(memory, _ => throw new IOException("closed")),
                new(memory, hint => hint == 0 ? 0 : throw new IOException("closed")),
                new(memory, _ => 0),
                new(memory, hint => Math.Max(0, hint - 1)),
                new(memory, _ => FarMore) { RefusesToAdvance = true },
            ];
            foreach (var output in outputs)
            {
                Assert.Throws<IdentifyException>(() => payload.WriteTraits(output));
                Assert.Null(output.Written);
                Assert.True(memory.IsIntact);
            }
        }
    }
}
