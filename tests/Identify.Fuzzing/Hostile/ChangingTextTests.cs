using System.Runtime.InteropServices;

namespace Identify.Fuzzing.Hostile;

/// <summary>Strings do not change, unless somebody breaks that rule.</summary>
public sealed class ChangingTextTests
{
    [Fact]
    public void A_string_that_another_thread_changes_is_not_written_past_the_memory()
    {
        var text = new string('\u0001', 60);
        var value = new Swapped { Text = text };
        var isOver = false;
        var changing = new Thread(() =>
        {
            var characters = MemoryMarshal.AsMemory(text.AsMemory()).Span;
            while (!Volatile.Read(ref isOver))
            {
                characters.Fill('x');
                characters.Fill('\u0001');
                characters.Fill('é');
            }
        });
        changing.Start();
        try
        {
            using var memory = new GuardedMemory(1024);
            for (var i = 0; i < 200_000; i++)
            {
                memory.Resize(60 + i % 320);
                Record.Exception(() => value.TryWriteTraits(memory.GetSpan(), out _));
                Assert.True(memory.IsIntact);
            }
        }
        finally
        {
            Volatile.Write(ref isOver, true);
            changing.Join();
        }
    }
}
