namespace Identify.Generators.Specification;

internal static partial class TraitSpecification
{
    /// <summary>The shortest name that can be told from a typing error.</summary>
    private const int MinNearMissLength = 5;

    /// <summary>
    /// The reserved trait with exactly this JSON name, in either spelling and case-sensitive.
    /// A C# member finds its trait by its snake_case name, which knows <c>EmployeeCount</c> too.
    /// </summary>
    public static ReservedTrait? FindExact(string jsonName, TraitScope scope) =>
        Index.Exact.TryGetValue((scope, jsonName), out var trait) ? trait : null;

    /// <summary>The reserved trait whose name or alias this is in any spelling: <c>EMail</c>, <c>email_address</c>, <c>Dob</c>.</summary>
    public static ReservedTrait? FindByMeaning(string name, TraitScope scope) =>
        Index.Meanings.TryGetValue((scope, TraitNames.Fold(name)), out var trait) ? trait : null;

    /// <summary>
    /// The reserved trait that a name ends with, behind nothing but words for the user (for the address, for the company):
    /// <c>CustomerEmail</c>, <c>PrimaryPhoneNumber</c>, in the company <c>CompanyName</c>. Not <c>ManagerEmail</c>,
    /// which is someone else's. The end is the trait's own name or an alias of several words:
    /// <c>UserPosition</c> says too little. Never <c>id</c>, for which <see cref="IsDatabaseId"/> knows more.
    /// </summary>
    public static ReservedTrait? FindQualified(string name, TraitScope scope)
    {
        var words = TraitNames.Words(name);
        var start = 0;
        while (start < words.Length - 1 && Index.Qualifiers.Contains((scope, words[start])))
            start++;

        return start > 0 && Index.QualifiedMeanings.TryGetValue((scope, Join(words, start, words.Length)), out var trait)
            ? trait
            : null;
    }

    /// <summary>
    /// The reserved trait whose name was mistyped by one letter, or by two that changed places: <c>Adress</c>, <c>Emial</c>.
    /// Both names have at least five letters. Plurals and other words (<c>Emails</c>, <c>Lender</c>), numbered names
    /// (<c>Address2</c>) and names with a meaning of their own are no typing errors.
    /// </summary>
    public static ReservedTrait? FindNearMiss(string name, TraitScope scope)
    {
        var key = TraitNames.Fold(name);
        if (key.Length < MinNearMissLength || Index.Meanings.ContainsKey((scope, key)))
            return null;

        foreach (var (reserved, trait) in Index.NearMisses[(int)scope])
        {
            if (NearMiss.IsOneEdit(reserved, key) && !NearMiss.IsInflection(reserved, key))
                return HasOwnMeaning(TraitNames.Words(name)) ? null : trait;
        }

        return null;
    }

    /// <summary>Whether a name is as common for something else, such as the <c>Url</c> of a record in an API.</summary>
    public static bool IsVague(string name) => Index.VagueNames.Contains(TraitNames.Fold(name));

    /// <summary>The reserved trait, top-level or nested, that a destination's own name such as <c>$created</c> stands for.</summary>
    public static ReservedTrait? FindDestinationName(string jsonName) =>
        Index.DestinationNames.TryGetValue(jsonName, out var trait) ? trait : null;

    /// <summary>The part of <c>address</c> or <c>company</c> that a top-level name means, in any spelling.</summary>
    public static FlatPart? FindFlatPart(string name) =>
        Index.FlatParts.TryGetValue(TraitNames.Fold(name), out var part) ? part : null;

    /// <summary>
    /// The changing thing that a name ends with, were it used as a user id: <c>LoginEmail</c>, <c>UserName</c>.
    /// Not <c>HashedEmail</c>, which is no address any more.
    /// </summary>
    public static ChangingName? FindChangingName(string memberName)
    {
        var words = TraitNames.Words(memberName);
        if (IsDigest(words))
            return null;

        for (var start = 0; start < words.Length; start++)
        {
            if (Index.ChangingNames.TryGetValue(Join(words, start, words.Length), out var changing))
                return changing;
        }

        return null;
    }

    /// <summary>
    /// Whether a member holds the database id of the user: <c>Id</c>, <c>UserId</c>, <c>Uuid</c>,
    /// or <c>ApplicantId</c> in <c>Applicant</c> and <c>ApplicantDto</c>.
    /// </summary>
    public static bool IsDatabaseId(string memberName, string typeName)
    {
        var words = TraitNames.Words(memberName);
        if (words.Length == 0 || !Index.IdWords.Contains(words[words.Length - 1]))
            return false;

        var owner = Join(words, 0, words.Length - 1);
        return owner.Length == 0 || Index.SubjectWords.Contains(owner) || IsNameOf(owner, TraitNames.Words(typeName));
    }

    /// <summary>
    /// The sensitive thing that a name holds: <c>PasswordHash</c>, <c>CreditCardNumber</c>, <c>Password2</c>.
    /// The phrase ends the name, but for words on the form of a secret and numbers, so <c>PasswordChangedAt</c>,
    /// <c>TokenCount</c> and <c>PassportOffice</c> hold none. Nor do questions such as <c>HasPassword</c>.
    /// </summary>
    public static SensitiveName? FindSensitive(string name)
    {
        var words = TraitNames.Words(name);
        for (var end = words.Length; end > 0; end--)
        {
            if (FindSensitiveEnd(words, end) is { } sensitive)
                return sensitive;
            if (!IsForm(words[end - 1]))
                return null;
        }

        return null;
    }

    private static SensitiveName? FindSensitiveEnd(string[] words, int end)
    {
        for (var start = 0; start < end; start++)
        {
            if (Index.SensitivePhrases.TryGetValue(Join(words, start, end), out var sensitive))
            {
                var isQuestion = start > 0 && !sensitive.IsFact && Index.AskingWords.Contains(words[0]);
                return isQuestion || (start > 0 && sensitive.NotAfter.Contains(words[start - 1])) ? null : sensitive;
            }
        }

        return null;
    }

    /// <summary>Whether a name is that of a digest; <c>Md5</c> is two words.</summary>
    private static bool IsDigest(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Index.DigestWords.Contains(words[i]) || (i > 0 && Index.DigestWords.Contains(words[i - 1] + words[i])))
                return true;
        }

        return false;
    }

    private static bool IsForm(string word) => char.IsDigit(word[0]) || Index.FormWords.Contains(word);

    /// <summary>Whether a word was meant. One of a single letter or digit numbers a name or marks its kind: <c>Address2</c>, <c>IPhone</c>.</summary>
    private static bool HasOwnMeaning(string[] words) =>
        words.Any(static word => word.Length == 1 || Index.LookalikeWords.Contains(word));

    private static bool IsNameOf(string owner, string[] typeWords)
    {
        for (var end = typeWords.Length; end > 0; end--)
        {
            if (Join(typeWords, 0, end) == owner)
                return true;
            if (!Index.CarrierWords.Contains(typeWords[end - 1]))
                return false;
        }

        return false;
    }

    private static string Join(string[] words, int start, int end) => string.Join("", words, start, end - start);
}
