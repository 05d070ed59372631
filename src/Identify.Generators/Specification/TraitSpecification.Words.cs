namespace Identify.Generators.Specification;

internal static partial class TraitSpecification
{
    /// <summary>Words for the user, which add nothing to a trait's name.</summary>
    private static readonly HashSet<string> SubjectWords = [.. Subject.Split('|')];

    /// <summary>Words that pick the user's own value among several, as in <c>primaryEmail</c>.</summary>
    private static readonly HashSet<string> OwnershipPrefixes = ["contact", "my", "primary"];

    /// <summary>Last words of the names of types that describe a person.</summary>
    private static readonly HashSet<string> PersonWords =
    [
        "applicant", "attendee", "author", "buyer", "candidate", "client", "contact", "customer", "employee", "guest", "member", "participant",
        "passenger", "patient", "person", "profile", "seller", "shopper", "student", "subscriber", "teacher", "user", "visitor", "volunteer",
    ];

    /// <summary>Those of them that are just as often companies.</summary>
    private static readonly HashSet<string> CompanyWords = ["buyer", "client", "customer", "seller"];

    /// <summary>First words of names for the ID that a user had before signing in.</summary>
    private static readonly HashSet<string> PreviousWords = ["anonymous", "anon", "previous", "old", "guest", "temporary", "temp", "visitor"];

    /// <summary>Words for an ID that a database assigns.</summary>
    private static readonly HashSet<string> IdWords = ["guid", "id", "uid", "uuid"];

    /// <summary>Technical suffixes of type names, such as Dto. A type with one of them is still what the name before it says.</summary>
    private static readonly HashSet<string> TypeSuffixes =
        ["dto", "entity", "model", "request", "resource", "response", "traits", "view", "vm"];

    /// <summary>Suffixes of types that may be a record about the subject rather than the subject: <c>UserProfile</c> may have an ID of its own.</summary>
    private static readonly HashSet<string> RecordSuffixes = ["data", "details", "info", "profile", "record"];

    /// <summary>Suffixes of types that configure something, such as <c>PasswordOptions</c>, and hold no such thing.</summary>
    private static readonly HashSet<string> ConfigurationSuffixes =
        ["config", "configuration", "options", "policy", "preferences", "requirements", "rules", "settings"];

    /// <summary>Words for a digest, which does not reveal its input.</summary>
    private static readonly HashSet<string> DigestWords = ["digest", "hash", "hashed", "md5", "sha"];

    /// <summary>Suffixes for the form of a secret, such as hash; it is still a secret.</summary>
    private static readonly HashSet<string> SecretFormSuffixes =
        ["base", "cipher", "digest", "encrypted", "hash", "hashed", "md", "plain", "raw", "salt", "sha", "string", "text", "value"];

    /// <summary>Prefixes of names that ask about a value (<c>HasPassword</c>) rather than hold it.</summary>
    private static readonly HashSet<string> QuestionPrefixes =
    [
        "accepts", "allow", "allows", "can", "did", "enable", "enabled", "has", "have", "is", "must", "needs", "no", "require", "requires",
        "should", "show", "supports", "use", "uses", "was", "without",
    ];

    /// <summary>Methods of a string that return the same thing in another form: the trimmed email address is still one.</summary>
    private static readonly HashSet<string> MeaningPreservingMethods =
        ["Normalize", "ToLower", "ToLowerInvariant", "ToString", "ToUpper", "ToUpperInvariant", "Trim"];

    /// <summary>Real words one letter away from a reserved name.</summary>
    private static readonly HashSet<string> RealWordsNearTypos =
    [
        // Of email, gender, phone, title, website.
        "gmail", "hmail", "vmail", "bender", "fender", "gander", "lender", "mender", "render", "sender", "tender", "vender",
        "iphone", "phoney", "phony", "prone", "shone", "tithe", "titre", "tittle", "side", "size", "suite",

        // Of birthday, createdAt, firstName, lastName, username.
        "bay", "pay", "way", "cheated", "crated", "creaked", "creamed", "crested", "treated", "fist", "cast", "east", "fast",
        "least", "list", "lost", "past", "vast", "came", "dame", "fame", "game", "lame", "same", "tame", "uber", "use", "used", "users",

        // Of country, postalCode, state, employee_count.
        "county", "portal", "coda", "core", "mode", "node", "estate", "skate", "slate", "spate", "stage", "stake", "stale", "stare",
        "stats", "statue", "stave", "employed", "employer", "court", "mount",
    ];
}
