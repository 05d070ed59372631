using System.Text;

namespace Identify.Tests.Writing;

/// <summary>A call of one of the writer's methods.</summary>
internal delegate int WriteCall(ref TraitsWriter writer, int position);

/// <summary>What a call writes, wherever it writes it.</summary>
internal static class Written
{
    private const int Margin = 64;

    private const byte Untouched = 0xEE;

    /// <summary>
    /// Writes into memory with room to spare, with just enough, with a byte too little, and with none. The text must be
    /// the same each time, and nothing around the memory may change.
    /// </summary>
    public static string By(WriteCall write)
    {
        var bytes = In(4096, write);
        Assert.Equal(bytes, In(bytes.Length, write));
        Assert.Equal(bytes, In(Math.Max(0, bytes.Length - 1), write));
        Assert.Equal(bytes, In(0, write));
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>Writes into memory of one size.</summary>
    public static byte[] In(int size, WriteCall write)
    {
        var memory = new byte[Margin + size + Margin];
        memory.AsSpan().Fill(Untouched);

        var writer = default(TraitsWriter);
        writer.Start(memory.AsSpan(Margin, size));
        try
        {
            var result = writer.Written(write(ref writer, 0)).ToArray();
            Assert.Equal(-1, memory.AsSpan(0, Margin).IndexOfAnyExcept(Untouched));
            Assert.Equal(-1, memory.AsSpan(Margin + size).IndexOfAnyExcept(Untouched));
            return result;
        }
        finally
        {
            writer.Dispose();
        }
    }
}
