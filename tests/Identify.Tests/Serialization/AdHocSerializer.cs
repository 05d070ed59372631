using Identify.Tests.Writing;

namespace Identify.Tests.Serialization;

/// <summary>Writes whatever a test wants as traits, under an explicit identity.</summary>
internal sealed class AdHocSerializer(WriteCall writeMembers) : TraitsSerializer<string>
{
    public static readonly AdHocSerializer Empty = new((ref _, position) => position);

    protected internal override int WriteTraitsCore(ref TraitsWriter writer, int position, ReadOnlySpan<byte> prefix, in string value)
    {
        var start = writer.BeginObject(position, prefix);
        return writer.EndObject(start, writeMembers(ref writer, start));
    }
}
