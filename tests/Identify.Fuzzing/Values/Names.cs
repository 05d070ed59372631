namespace Identify.Fuzzing.Values;

/// <summary>Names for members and keys. No two members' names become the same trait in either policy.</summary>
internal static class Names
{
    public static readonly IReadOnlyList<string> Members =
    [
        "Name", "Email", "FirstName", "CreatedAt", "EmployeeCount", "Company", "Address", "PostalCode", "Plan", "Industry", "Age", "Phone",
        "URLPath", "IOStream", "XAxis", "Html5Page", "Size2XL", "ABC", "lower", "camelCase", "MixedCASE", "A", "Z9",
        "class", "if", "string", "namespace", "await", "record", "var", "value", "start", "position", "writer", "prefix", "item", "entry", "copy", "i", "known", "id2", "field", "global",
        "Größe", "Ünï", "名前", "É", "ΑΒΓ", "Привет", "ﬁeld", "WriteTraits", "Serializer", "Implementation", "Prefix2", "Equals2",
    ];

    private static readonly string[] Keys = ["", "name", "email", "employee_count", "firstName", "first_name", "größe", "a\"b", "\\", "\uFFFD", "名前", "😀", "__proto__"];

    /// <summary>A dictionary's key: now and then one that a member has too. One that is not valid UTF-16 is refused, so there is none.</summary>
    public static string CreateKey(Random random) =>
        random.Next(3) == 0 ? Keys[random.Next(Keys.Length)] : Texts.Repair(Texts.Create(random, random.Next(1, 12)));
}
