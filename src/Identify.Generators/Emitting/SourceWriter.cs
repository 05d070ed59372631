using System.Text;

namespace Identify.Generators.Emitting;

/// <summary>Collects lines of C# and keeps their indentation.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new(capacity: 8192); // an ordinary type fits
    private int _indentation;

    /// <summary>Writes one or more lines; each is indented alike.</summary>
    public void Line(string lines = "")
    {
        for (var start = 0; start <= lines.Length;)
        {
            var end = lines.IndexOf('\n', start);
            if (end < 0)
                end = lines.Length;

            if (end > start)
                _text.Append(' ', _indentation * 4).Append(lines, start, end - start);

            _text.Append('\n');
            start = end + 1;
        }
    }

    public void Open(string header)
    {
        Line(header);
        Line("{");
        _indentation++;
    }

    public void Close()
    {
        _indentation--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}
