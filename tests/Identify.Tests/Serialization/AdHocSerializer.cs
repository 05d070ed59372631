using Identify.Tests.Writing;

namespace Identify.Tests.Serialization;

/// <summary>Writes whatever a test wants as traits, under an explicit identity.</summary>
internal sealed class AdHocSerializer(WriteCall writeMembers) : TraitsSerializer<string>
{
    public static readonly AdHocSerializer Empty = new((ref _, at) => at);

    protected internal override int WriteTraits(ref TraitsWriter writer, int at, ReadOnlySpan<byte> prefix, in string value)
    {
        var start = writer.BeginObject(at, prefix);
        return writer.EndObject(start, writeMembers(ref writer, start));
    }
}
