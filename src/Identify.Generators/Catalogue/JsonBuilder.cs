using System.Text;
using Identify.Generators.Emitting;

namespace Identify.Generators.Catalogue;

/// <summary>Writes JSON in a compiler, which has no JSON library that it could rely on. Strings that are null are left out with their name.</summary>
internal sealed class JsonBuilder
{
    private readonly StringBuilder _json = new();

    public void StartObject(string? name = null) => Start(name, '{');

    public void EndObject() => _json.Append('}');

    public void String(string name, string? value)
    {
        if (value is null)
            return;

        Separate(name);
        Quote(value);
    }

    public void Boolean(string name, bool value)
    {
        Separate(name);
        _json.Append(value ? "true" : "false");
    }

    /// <summary>Writes an array of strings and nulls; nothing if it is empty.</summary>
    public void Strings(string name, IEnumerable<string?> values)
    {
        var isFirst = true;
        foreach (var value in values)
        {
            if (isFirst)
                Start(name, '[');

            isFirst = false;
            Separate(null);
            if (value is null)
                _json.Append("null");
            else
                Quote(value);
        }

        if (!isFirst)
            _json.Append(']');
    }

    public override string ToString() => _json.ToString();

    private void Start(string? name, char bracket)
    {
        Separate(name);
        _json.Append(bracket);
    }

    private void Separate(string? name)
    {
        if (_json.Length > 0 && _json[_json.Length - 1] is not ('{' or '[' or ':'))
            _json.Append(',');

        if (name is null)
            return;

        Quote(name);
        _json.Append(':');
    }

    private void Quote(string text) => _json.Append('"').Append(Utf8Constants.EscapeJson(text)).Append('"');
}
