namespace Identify.Generators.Specification;

internal static partial class TraitSpecification
{
    /// <summary>Shorter names are too close to other words to be treated as typos.</summary>
    private const int MinNearMissLength = 5;

    /// <summary>As in <c>anonymousUserId</c>.</summary>
    private const int MaxPreviousWords = 3;

    /// <summary>
    /// The reserved trait with exactly this JSON name, in either spelling and case-sensitive.
    /// A C# member finds its trait by its snake_case name, which recognises <c>EmployeeCount</c> too.
    /// </summary>
    public static ReservedTrait? FindExact(string jsonName, TraitScope scope) =>
        Index.Exact.TryGetValue((scope, jsonName), out var trait) ? trait
        : scope.IgnoresSpelling && Index.Meanings.TryGetValue((scope, TraitNames.Fold(jsonName)), out var meaning) && meaning.Rank == 0 ? meaning.Trait
        : null;

    /// <summary>The name that a C# member is sent under: its own in camelCase or snake_case, or the specification's spelling of it.</summary>
    public static string NameMember(string member, TraitScope scope, bool isSnakeCase)
    {
        var snake = TraitNames.ToSnakeCase(member);
        var converted = isSnakeCase ? snake : TraitNames.ToCamelCase(member);
        var reserved = FindExact(converted, scope) ?? FindExact(snake, scope);
        return reserved is null ? converted : isSnakeCase ? reserved.SnakeName : reserved.Name;
    }

    /// <summary>The reserved trait whose name or alias this is in any spelling: <c>EMail</c>, <c>email_address</c>, <c>Dob</c>.</summary>
    public static ReservedTrait? FindByMeaning(NameWords name, TraitScope scope) => FindMeaning(name, scope)?.Trait;

    /// <summary>The same with how sure it is, and for which types.</summary>
    public static Meaning? FindMeaning(NameWords name, TraitScope scope) =>
        Index.Meanings.TryGetValue((scope, name.Key), out var meaning) ? meaning : null;

    /// <summary>
    /// The reserved trait that a name ends with, after nothing but words for the user (for the address, for the company):
    /// <c>CustomerEmail</c>, <c>PrimaryPhoneNumber</c>, in the company <c>CompanyName</c>. Not <c>ManagerEmail</c>,
    /// which is someone else's. The end is the trait's own name or an alias of several words:
    /// <c>UserPosition</c> says too little. Never <c>id</c>, for which <see cref="RankDatabaseId"/> is more exact.
    /// </summary>
    public static ReservedTrait? FindQualified(NameWords name, TraitScope scope)
    {
        var words = name.Words;
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
    /// (<c>Address2</c>) and names with a meaning of their own are not typos.
    /// </summary>
    public static ReservedTrait? FindNearMiss(NameWords name, TraitScope scope)
    {
        var key = name.Key;
        if (key.Length < MinNearMissLength || Index.Meanings.ContainsKey((scope, key)))
            return null;

        foreach (var (reserved, trait) in Index.NearMisses[scope])
        {
            if (NearMiss.IsOneEdit(reserved, key) && !NearMiss.IsInflection(reserved, key))
                return HasOwnMeaning(name.Words) ? null : trait;
        }

        return null;
    }

    /// <summary>The reserved trait, top-level or nested, that a destination-specific name such as <c>$created</c> stands for.</summary>
    public static ReservedTrait? FindDestinationName(string jsonName) =>
        Index.DestinationNames.TryGetValue(jsonName, out var trait) ? trait : null;

    /// <summary>The part of a reserved object that a top-level name means, in any spelling.</summary>
    public static FlatPart? FindFlatPart(NameWords name) =>
        Index.FlatParts.TryGetValue(name.Key, out var part) ? part : null;

    /// <summary>
    /// The changing value that a name ends with, which cannot be a user ID: <c>LoginEmail</c>, <c>UserName</c>.
    /// Not <c>HashedEmail</c>, which is no longer an address.
    /// </summary>
    public static ChangingName? FindChangingName(NameWords name)
    {
        var words = name.Words;
        if (IsDigest(words))
            return null;

        for (var start = 0; start < words.Length; start++)
        {
            if (Index.ChangingNames.TryGetValue(Join(words, start, words.Length), out var changing))
                return changing;
        }

        return null;
    }

    /// <summary>Whether a name is that of a date on which something happened once: <c>createdAt</c>, <c>signed_up_at</c>, <c>firstSeen</c>.</summary>
    public static bool IsDateOfOnce(NameWords name) =>
        FindByMeaning(name, TraitScope.Traits) is { Type: TraitType.Date } || name.Words is ["first", "seen" or "login" or "visit" or "launch", ..];

    /// <summary>Whether a name is that of a user's ID and of nothing else: <c>userId</c>, <c>member_id</c>. A <c>customerId</c> may be a company's, an <c>id</c> anything's.</summary>
    public static bool IsUserId(NameWords name) =>
        name.Words is [.., var subject, var last] && IdWords.Contains(last) && SubjectWords.Contains(subject) && !CompanyWords.Contains(subject);

    /// <summary>Whether a name is that of the ID that a user had before: <c>anonymousId</c>, <c>previousId</c>.</summary>
    public static bool IsPreviousId(NameWords name) => name.Words.Length > 0 && PreviousWords.Contains(name.Words[0]) && name.Words.Length <= MaxPreviousWords;

    /// <summary>Whether a string is the same thing after the method, as an email address is after <c>Trim</c>.</summary>
    public static bool PreservesMeaning(string method) => MeaningPreservingMethods.Contains(method);

    /// <summary>
    /// How surely a member holds the user's database ID, lower being surer: <c>Id</c>, <c>UserId</c>, <c>Uuid</c>, or <c>ApplicantId</c>
    /// in <c>Applicant</c> and <c>ApplicantDto</c>. In <c>UserProfile</c> a <c>UserId</c> is surer than <c>Id</c>, which may be the profile's.
    /// </summary>
    /// <returns>Null if it holds another ID, or none.</returns>
    public static int? RankDatabaseId(NameWords name, NameWords typeName)
    {
        const int sure = 0;
        const int likely = 1;
        var words = name.Words;
        if (words.Length == 0 || !IdWords.Contains(words[words.Length - 1]))
            return null;

        var owner = Join(words, 0, words.Length - 1);
        var type = typeName.Words;
        var isSubject = SubjectWords.Contains(Join(type, 0, CountWithout(TypeSuffixes.Contains, type)));
        if (SubjectWords.Contains(owner))
            return isSubject && owner != type[0] ? likely : sure;

        if (owner.Length == 0)
            return isSubject ? sure : IsPartOfSubject(type) ? null : likely;

        return IsNameOf(owner, type) ? likely : null;
    }

    /// <summary>Whether a type is named for a person: <c>Employee</c>, <c>AppUser</c>, <c>CustomerDto</c>.</summary>
    public static bool IsPerson(NameWords typeName) => PersonWords.Contains(GetSubject(typeName));

    /// <summary>Whether a type that is named for a person may just as well be a company: <c>Customer</c>.</summary>
    public static bool MayBeCompany(NameWords typeName) => CompanyWords.Contains(GetSubject(typeName));

    /// <summary>The last word of a type's name without what says that it is a type.</summary>
    private static string GetSubject(NameWords typeName) =>
        typeName.Words is { Length: > 0 } words && CountWithout(IsTypeSuffix, words) is > 0 and var count ? words[count - 1] : "";

    /// <summary>Whether a type configures something rather than holding it: <c>PasswordOptions</c>.</summary>
    public static bool IsConfiguration(NameWords typeName) =>
        typeName.Words is [.., var last] && ConfigurationSuffixes.Contains(last);

    /// <summary>
    /// The sensitive data that a name holds: <c>PasswordHash</c>, <c>CreditCardNumber</c>, <c>Password2</c>.
    /// The phrase must end the name, apart from numbers and words such as hash, so <c>PasswordChangedAt</c>,
    /// <c>TokenCount</c> and <c>PassportOffice</c> hold none. Nor do questions such as <c>HasPassword</c>.
    /// </summary>
    public static SensitiveName? FindSensitive(NameWords name)
    {
        var words = name.Words;
        for (var end = words.Length; end > 0; end--)
        {
            if (FindSensitiveEnd(words, end) is { } sensitive)
                return sensitive;
            if (!IsSecretForm(words[end - 1]))
                return null;
        }

        return null;
    }

    private static SensitiveName? FindSensitiveEnd(string[] words, int end)
    {
        for (var start = 0; start < end; start++)
        {
            if (Index.SensitiveNames.TryGetValue(Join(words, start, end), out var sensitive))
            {
                var isQuestion = start > 0 && !sensitive.PresenceIsSensitive && QuestionPrefixes.Contains(words[0]);
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
            if (DigestWords.Contains(words[i]) || (i > 0 && DigestWords.Contains(words[i - 1] + words[i])))
                return true;
        }

        return false;
    }

    private static bool IsSecretForm(string word) => char.IsDigit(word[0]) || SecretFormSuffixes.Contains(word);

    /// <summary>Whether a word is intentional. A single letter or digit numbers a name or marks its kind: <c>Address2</c>, <c>IPhone</c>.</summary>
    private static bool HasOwnMeaning(string[] words) =>
        words.Any(static word => word.Length == 1 || RealWordsNearTypos.Contains(word));

    /// <summary>Whether a type holds something that a user has, such as <c>UserAuthDetails</c>: its <c>Id</c> is not the user's.</summary>
    private static bool IsPartOfSubject(string[] typeWords) =>
        typeWords.Length > 0 && SubjectWords.Contains(typeWords[0]) && CountWithout(IsTypeSuffix, typeWords) > 1;

    private static bool IsNameOf(string owner, string[] typeWords)
    {
        for (var end = typeWords.Length; end > 0; end--)
        {
            if (Join(typeWords, 0, end) == owner)
                return true;
            if (!IsTypeSuffix(typeWords[end - 1]))
                return false;
        }

        return false;
    }

    private static bool IsTypeSuffix(string word) => TypeSuffixes.Contains(word) || RecordSuffixes.Contains(word);

    /// <summary>The number of words before the suffixes. A name that is nothing but a suffix keeps its first word.</summary>
    private static int CountWithout(Func<string, bool> isSuffix, string[] words)
    {
        var count = words.Length;
        while (count > 1 && isSuffix(words[count - 1]))
            count--;

        return count;
    }

    private static string Join(string[] words, int start, int end) => string.Join("", words, start, end - start);
}
