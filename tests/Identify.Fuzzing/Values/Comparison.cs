using System.Text.Json;

namespace Identify.Fuzzing.Values;

/// <summary>Compares JSON with what was expected, value by value.</summary>
internal static class Comparison
{
    /// <summary>Gives the number of values that are equal, or throws at the first that is not.</summary>
    /// <exception cref="MismatchException">A value differs.</exception>
    public static int Compare(Expected expected, JsonElement actual, string path = "$")
    {
        switch (expected)
        {
            case ExpectedText text:
                AssertKind(JsonValueKind.String);
                var wanted = Texts.Repair(text.Value);
                Assert(actual.GetString() == wanted && CountEscapes(actual.GetRawText()) == wanted.Count(MustBeEscaped));
                return 1;

            case ExpectedNumber number:
                AssertKind(JsonValueKind.Number);
                var digits = actual.GetRawText();
                Assert(digits == number.Digits || (number.ReadsBack?.Invoke(digits) == true && digits.Length <= number.Digits.Length));
                return 1;

            case ExpectedLiteral literal:
                AssertKind(literal.Kind);
                return 1;

            case ExpectedArray array:
                AssertKind(JsonValueKind.Array);
                var items = actual.EnumerateArray().ToList();
                Assert(items.Count == array.Items.Count);
                return items.Select((item, i) => Compare(array.Items[i], item, $"{path}[{i}]")).Sum();

            default:
                AssertKind(JsonValueKind.Object);
                var members = ((ExpectedObject)expected).Members;
                var actualMembers = actual.EnumerateObject().ToList();
                Assert(members.Select(member => Texts.Repair(member.Key)).SequenceEqual(actualMembers.Select(member => member.Name)));
                return actualMembers.Select((member, i) => Compare(members[i].Value, member.Value, $"{path}['{member.Name}']")).Sum();
        }

        void AssertKind(JsonValueKind kind) => Assert(actual.ValueKind == kind);

        void Assert(bool isEqual)
        {
            if (!isEqual)
                throw new MismatchException(path, Describe(expected), actual.GetRawText());
        }
    }

    /// <summary>The most bytes that the JSON may have.</summary>
    public static int GetMaxSize(Expected expected) => expected switch
    {
        ExpectedText text => GetMaxSize(text.Value),
        ExpectedNumber number => number.Digits.Length + 1,
        ExpectedLiteral => 6,
        ExpectedArray array => 2 + array.Items.Sum(GetMaxSize),
        _ => 2 + ((ExpectedObject)expected).Members.Sum(member => GetMaxSize(member.Key) + 1 + GetMaxSize(member.Value)),
    };

    /// <summary>How deep objects and arrays nest.</summary>
    public static int GetDepth(Expected expected) => expected switch
    {
        ExpectedArray array => 1 + array.Items.Select(GetDepth).DefaultIfEmpty().Max(),
        ExpectedObject value => 1 + value.Members.Select(member => GetDepth(member.Value)).DefaultIfEmpty().Max(),
        _ => 0,
    };

    private static int GetMaxSize(string text) => 3 + text.Sum(character => character < 0x80 ? MustBeEscaped(character) ? 6 : 1 : 3);

    private static bool MustBeEscaped(char character) => character is < ' ' or '"' or '\\';

    private static int CountEscapes(string json)
    {
        var count = 0;
        for (var i = json.IndexOf('\\'); i >= 0; i = i + 2 < json.Length ? json.IndexOf('\\', i + 2) : -1)
            count++;

        return count;
    }

    private static string Describe(Expected expected) => expected is ExpectedObject members
        ? string.Join(", ", members.Members.Select(member => JsonSerializer.Serialize(Texts.Repair(member.Key))))
        : expected is ExpectedArray array ? $"{array.Items.Count} items" : expected is ExpectedText text ? JsonSerializer.Serialize(text.Value) : expected.ToString();
}

/// <summary>A value is not what was expected.</summary>
internal sealed class MismatchException(string path, string expected, string actual)
    : Exception($"at {path}\nexpected: {expected}\nactual:   {actual}");
