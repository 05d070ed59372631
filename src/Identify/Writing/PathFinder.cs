using System.Globalization;
using System.Text;

namespace Identify;

/// <summary>Finds out where a write failed from the bytes that were written before.</summary>
/// <remarks>
/// The brace of an object that is still open is missing: the comma of its first member has its place. So a comma that
/// follows a colon or another comma opens an object or an array, and what comes next tells which one.
/// </remarks>
internal static class PathFinder
{
    /// <param name="json">The bytes of an unfinished message.</param>
    /// <param name="trait">The name of the member that was about to be written, if it is known.</param>
    /// <param name="isBetweenMembers">Whether the last member is complete, and the next one has no name yet.</param>
    /// <returns>A path such as <c>orders[2].total</c>; empty for the message as a whole.</returns>
    public static string Find(ReadOnlySpan<byte> json, string? trait, bool isBetweenMembers)
    {
        var open = new List<Container> { new() };
        var expectsValue = false;
        for (var i = 0; i < json.Length; i++)
        {
            var container = open[open.Count - 1];
            switch (json[i])
            {
                case (byte)'"':
                    var start = i + 1;
                    i = FindEnd(json, start);
                    if (!expectsValue && i + 1 < json.Length && json[i + 1] == ':')
                    {
                        container.Name = Encoding.UTF8.GetString(json.Slice(start, i - start).ToArray());
                        expectsValue = true;
                        i++;
                    }
                    else if (i < json.Length)
                    {
                        expectsValue = false;
                    }

                    break;

                case (byte)',' when expectsValue || (i > 0 && json[i - 1] == ','):
                    open.Add(new());
                    expectsValue = false;
                    break;

                case (byte)',':
                    container.Index++;
                    container.Name = null;
                    break;

                case (byte)'{' or (byte)'[':
                    if (i > 0)
                        open.Add(new());

                    expectsValue = false;
                    break;

                case (byte)'}' or (byte)']':
                    if (open.Count > 1)
                        open.RemoveAt(open.Count - 1);

                    expectsValue = false;
                    break;

                case (byte)':':
                    break;

                default:
                    expectsValue = false;
                    break;
            }
        }

        // An object whose first member is about to be written has left nothing but the comma or the colon before it.
        if (json.Length > 0 && json[json.Length - 1] == ',' || (expectsValue && trait is not null))
            open.Add(new());
        if (trait is not null || (isBetweenMembers && !expectsValue))
            open[open.Count - 1].Name = trait;

        return Describe(open);
    }

    /// <summary>Finds the quote that ends a string, or the end of the bytes.</summary>
    private static int FindEnd(ReadOnlySpan<byte> json, int i)
    {
        for (; i < json.Length && json[i] != '"'; i++)
        {
            if (json[i] == '\\')
                i++;
        }

        return i;
    }

    private static string Describe(List<Container> open)
    {
        var path = new StringBuilder();
        for (var i = 0; i < open.Count; i++)
        {
            if (open[i].Name is { } name)
                path.Append(path.Length > 0 ? "." : "").Append(name);
            else if (i < open.Count - 1)
                path.Append('[').Append(open[i].Index.ToString(CultureInfo.InvariantCulture)).Append(']');
        }

        return path.ToString();
    }

    private sealed class Container
    {
        /// <summary>The name of the current member, or <see langword="null"/> in an array.</summary>
        public string? Name { get; set; }

        public int Index { get; set; }
    }
}
