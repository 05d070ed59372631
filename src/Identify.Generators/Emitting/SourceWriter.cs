using System.Text;

namespace Identify.Generators.Emitting;

/// <summary>Collects lines of C# and keeps their indentation.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indentation;

    /// <summary>Writes one or more lines; each is indented alike.</summary>
    public void Line(string lines = "")
    {
        foreach (var line in lines.Split('\n'))
        {
            if (line.Length > 0)
                _text.Append(' ', _indentation * 4).Append(line.TrimEnd('\r'));

            _text.Append('\n');
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

    public void Indent() => _indentation++;

    public void Unindent() => _indentation--;

    public override string ToString() => _text.ToString();
}
