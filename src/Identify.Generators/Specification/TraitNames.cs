using System.Text;

namespace Identify.Generators.Specification;

/// <summary>Converts names: to naming policies, into words, and to a spelling-independent key.</summary>
internal static class TraitNames
{
    /// <summary>The camelCase of an identifier, as in <c>JsonNamingPolicy.CamelCase</c> of System.Text.Json.</summary>
    public static string ToCamelCase(string name)
    {
        var capitals = 0;
        while (capitals < name.Length && char.IsUpper(name[capitals]))
            capitals++;

        // The last capital of several starts the next word, unless nothing or a space follows it.
        var lowered = capitals > 1 && capitals < name.Length && name[capitals] != ' ' ? capitals - 1 : capitals;
        return lowered == 0 ? name : name.Substring(0, lowered).ToLowerInvariant() + name.Substring(lowered);
    }

    /// <summary>The snake_case of an identifier, as in <c>JsonNamingPolicy.SnakeCaseLower</c> of System.Text.Json.</summary>
    public static string ToSnakeCase(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (StartsAtCapital(name, i))
                result.Append('_');
            result.Append(char.IsUpper(name[i]) ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return result.ToString();
    }

    /// <summary>The PascalCase of a name in any spelling, as C# names members.</summary>
    public static string ToPascalCase(string name) =>
        string.Concat(Words(name).Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));

    /// <summary>
    /// The letters and digits of a name in lower case.
    /// <c>EMail</c>, <c>e_mail</c>, <c>E-Mail</c>, <c>$email</c> and <c>email</c> share one key.
    /// </summary>
    public static string Fold(string name)
    {
        var result = new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                result[length++] = char.ToLowerInvariant(c);
        }

        return new(result, 0, length);
    }

    /// <summary>
    /// The words of a name in lower case; a number is a word: <c>URLOfAvatar2</c> is <c>url of avatar 2</c>.
    /// Joined, they are the name's <see cref="Fold"/>.
    /// </summary>
    public static string[] Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var isPart = char.IsLetterOrDigit(name[i]);
            if (isPart && !StartsAtCapital(name, i) && !IsDigitEdge(name, i))
                continue;

            EndWord(i);
            start = isPart ? i : i + 1;
        }

        EndWord(name.Length);
        return [.. words];

        void EndWord(int end)
        {
            if (end > start)
                words.Add(name.Substring(start, end - start).ToLowerInvariant());
        }
    }

    /// <summary>
    /// Whether a capital starts a word inside the name: after a lower-case letter or a digit,
    /// or as the last of several capitals before a lower-case letter (the <c>P</c> of <c>URLPath</c>).
    /// </summary>
    private static bool StartsAtCapital(string name, int index)
    {
        if (index == 0 || !char.IsUpper(name[index]))
            return false;

        var previous = name[index - 1];
        return char.IsLower(previous)
            || char.IsDigit(previous)
            || (char.IsUpper(previous) && index + 1 < name.Length && char.IsLower(name[index + 1]));
    }

    /// <summary>Whether a name has several words that are spelled in camelCase. <c>line1</c> is spelled the same in snake_case.</summary>
    public static bool IsCamelCase(string name) => !name.Contains("_") && Enumerable.Range(1, Math.Max(0, name.Length - 1)).Any(index => StartsAtCapital(name, index));

    private static bool IsDigitEdge(string name, int index) =>
        index > 0 && char.IsDigit(name[index]) != char.IsDigit(name[index - 1]);
}
