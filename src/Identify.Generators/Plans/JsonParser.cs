using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Identify.Generators.Plans;

/// <summary>Reads JSON as RFC 8259 defines it, without extensions.</summary>
internal sealed class JsonParser
{
    private const int MaxDepth = 128;

    private readonly string _text;
    private int _position;
    private int _line;
    private int _lineStart;
    private int _depth;

    private JsonParser(string text) => _text = text;

    /// <exception cref="JsonSyntaxException">The text is not JSON, or is nested too deeply.</exception>
    public static JsonSyntax Parse(string text)
    {
        var parser = new JsonParser(text);
        if (parser.Peek() == '\uFEFF')
            parser._position++;

        parser.SkipSpace();
        var value = parser.ParseValue();
        parser.SkipSpace();
        return parser._position == text.Length ? value : throw parser.Unexpected("the end of the file");
    }

    private JsonSyntax ParseValue() => Peek() switch
    {
        '{' => ParseObject(),
        '[' => ParseArray(),
        '"' => ParseString(),
        'n' => ParseLiteral("null", JsonSyntaxKind.Null),
        'f' => ParseLiteral("false", JsonSyntaxKind.False),
        't' => ParseLiteral("true", JsonSyntaxKind.True),
        '-' or (>= '0' and <= '9') => ParseNumber(),
        _ => throw Unexpected("a value"),
    };

    private JsonSyntax ParseObject()
    {
        var range = Open();
        var properties = ImmutableArray.CreateBuilder<JsonProperty>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (!Skip('}'))
        {
            do
            {
                SkipSpace();
                if (Peek() != '"')
                    throw Unexpected("a name in quotes");

                var name = ParseString();
                if (!names.Add(name.Text))
                    throw new JsonSyntaxException($"the name '{name.Text}' occurs twice in one object", name.Range);

                Expect(':');
                SkipSpace();
                properties.Add(new(name.Text, name.Range, ParseValue()));
            }
            while (Skip(','));
            Expect('}', "',' or '}'");
        }

        _depth--;
        return new(JsonSyntaxKind.Object, range) { Properties = properties.ToImmutable() };
    }

    private JsonSyntax ParseArray()
    {
        var range = Open();
        var items = ImmutableArray.CreateBuilder<JsonSyntax>();
        if (!Skip(']'))
        {
            do
            {
                SkipSpace();
                items.Add(ParseValue());
            }
            while (Skip(','));
            Expect(']', "',' or ']'");
        }

        _depth--;
        return new(JsonSyntaxKind.Array, range) { Items = items.ToImmutable() };
    }

    private TextRange Open()
    {
        var range = GetRange(_position++);
        return ++_depth <= MaxDepth ? range : throw new JsonSyntaxException("the nesting is too deep", range);
    }

    private JsonSyntax ParseString()
    {
        var start = _position++;
        var end = _text.IndexOfAny(StringStops, _position);

        // Hardly a string has an escape.
        if (end >= 0 && _text[end] == '"' && !HasControl(_position, end))
        {
            _position = end + 1;
            return new(JsonSyntaxKind.String, GetRange(start), _text.Substring(start + 1, end - start - 1));
        }

        var characters = new StringBuilder();
        while (true)
        {
            switch (Peek())
            {
                case '"':
                    _position++;
                    return new(JsonSyntaxKind.String, GetRange(start), characters.ToString());

                case '\\':
                    characters.Append(ParseEscape());
                    break;

                case < ' ':
                    throw Unexpected("the closing quote of the string");

                case var character:
                    characters.Append(character);
                    _position++;
                    break;
            }
        }
    }

    private static readonly char[] StringStops = ['"', '\\'];

    private bool HasControl(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (_text[i] < ' ')
                return true;
        }

        return false;
    }

    private char ParseEscape()
    {
        var start = _position++;
        var character = Peek();
        _position++;
        switch (character)
        {
            case '"' or '\\' or '/': return character;
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'u' when _position + 4 <= _text.Length
                && int.TryParse(_text.Substring(_position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code):
                _position += 4;
                return (char)code;
            default:
                _position = Math.Min(_position, _text.Length);
                throw new JsonSyntaxException("there is no such escape sequence", GetRange(start));
        }
    }

    private JsonSyntax ParseNumber()
    {
        var start = _position;
        if (Peek() == '-')
            _position++;

        if (Peek() == '0')
            _position++;
        else
            SkipDigits();

        if (Peek() == '.')
        {
            _position++;
            SkipDigits();
        }

        if (Peek() is 'e' or 'E')
        {
            _position++;
            if (Peek() is '+' or '-')
                _position++;

            SkipDigits();
        }

        return new(JsonSyntaxKind.Number, GetRange(start), _text.Substring(start, _position - start));
    }

    private void SkipDigits()
    {
        if (Peek() is < '0' or > '9')
            throw Unexpected("a digit");

        while (Peek() is >= '0' and <= '9')
            _position++;
    }

    private JsonSyntax ParseLiteral(string literal, JsonSyntaxKind kind)
    {
        if (string.CompareOrdinal(_text, _position, literal, 0, literal.Length) != 0)
            throw Unexpected("a value");

        var start = _position;
        _position += literal.Length;
        return new(kind, GetRange(start), literal);
    }

    private bool Skip(char character)
    {
        SkipSpace();
        if (Peek() != character || _position == _text.Length)
            return false;

        _position++;
        return true;
    }

    private void Expect(char character, string? expected = null)
    {
        if (!Skip(character))
            throw Unexpected(expected ?? $"'{character}'");
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\t' or '\r' or '\n')
        {
            var character = _text[_position++];
            if (character == '\n' || (character == '\r' && Peek() != '\n'))
            {
                _line++;
                _lineStart = _position;
            }
        }
    }

    /// <summary>The next character, or U+0000 at the end, which no JSON text has.</summary>
    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    /// <summary>From the start to the current position, on the current line.</summary>
    private TextRange GetRange(int start) => new(start, Math.Max(1, _position - start), _line, start - _lineStart);

    private JsonSyntaxException Unexpected(string expected)
    {
        var found = _position == _text.Length ? "the file ends" : $"there is {Describe(_text[_position])}";
        return new($"{expected} is expected, but {found}", new(_position, _position == _text.Length ? 0 : 1, _line, _position - _lineStart));
    }

    private static string Describe(char character) => character switch
    {
        '\r' or '\n' => "the end of the line",
        '\t' => "a tab",
        < ' ' => "a control character",
        _ => $"'{character}'",
    };
}
