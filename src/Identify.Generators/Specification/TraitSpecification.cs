using System.Collections.Immutable;
using static Identify.Generators.Specification.TraitScope;
using static Identify.Generators.Specification.TraitType;

namespace Identify.Generators.Specification;

/// <summary>The Segment Identify specification as data. Generator, analyzers, fixes and docs know what stands here, and no more.</summary>
internal static partial class TraitSpecification
{
    /// <summary>The most traits that a profile keeps.</summary>
    public const int MaxTraits = 300;

    /// <summary>Every reserved trait, in the order of the specification.</summary>
    public static readonly ImmutableArray<ReservedTrait> ReservedTraits = ImmutableArray.Create(
        Reserved("address", Traits, TraitType.Object, "the street address of the user"),
        Reserved("age", Traits, Number, "the age of the user"),
        Reserved("avatar", Traits, TraitType.String, "the URL of the user's picture",
            "photoUrl", "avatarUrl", "profilePicture", "pictureUrl"),
        Reserved("birthday", Traits, Date, "the user's birthday",
            "dob", "dateOfBirth", "birthDate"),
        Reserved("company", Traits, TraitType.Object, "the company that the user represents"),
        Reserved("createdAt", Traits, Date, "the date when the user's account was created",
            "created", "createdDate", "createdOn", "createdAtUtc", "createdUtc", "creationDate", "dateCreated",
            "accountCreated", "accountCreatedAt", "joinDate", "joinedAt", "dateJoined", "memberSince",
            "signupDate", "signedUpAt", "registeredAt", "registrationDate"),
        Reserved("description", Traits, TraitType.String, "the description of the user",
            "bio", "background", "about"),
        Reserved("email", Traits, TraitType.String, "the email address of the user",
            "emailAddress", "mail", "mailAddress"),
        Reserved("firstName", Traits, TraitType.String, "the first name of the user",
            "givenName", "forename", "fname"),
        Reserved("gender", Traits, TraitType.String, "the gender of the user"),
        Reserved("id", Traits, TraitType.String, "the id of the user in your database"),
        Reserved("lastName", Traits, TraitType.String, "the last name of the user",
            "familyName", "surname", "lname"),
        Reserved("name", Traits, TraitType.String, "the full name of the user",
            "fullName", "displayName"),
        Reserved("phone", Traits, TraitType.String, "the phone number of the user",
            "phoneNumber", "mobile", "mobilePhone", "mobileNumber", "telephone", "telephoneNumber", "tel"),
        Reserved("title", Traits, TraitType.String, "the user's position in a company",
            "jobTitle", "position"),
        Reserved("username", Traits, TraitType.String, "the user name",
            "login", "loginName", "handle"),
        Reserved("website", Traits, TraitType.String, "the website of the user",
            "url", "websiteUrl", "homepage"),

        Reserved("city", Address, TraitType.String, "the city of the address",
            "town"),
        Reserved("country", Address, TraitType.String, "the country of the address",
            "countryName", "countryCode"),
        Reserved("postalCode", Address, TraitType.String, "the postal code of the address",
            "zip", "zipCode", "postcode"),
        Reserved("state", Address, TraitType.String, "the state of the address",
            "region", "province", "stateCode"),
        Reserved("street", Address, TraitType.String, "the street of the address",
            "streetAddress", "addressLine", "addressLine1", "line1"),

        Reserved("name", Company, TraitType.String, "the name of the company",
            "organization", "organisation"),
        Reserved("id", Company, StringOrNumber, "the id of the company"),
        Reserved("industry", Company, TraitType.String, "the industry of the company"),
        Reserved("employee_count", Company, Number, "the number of the company's employees",
            "employees", "employeesCount", "numberOfEmployees", "headcount"),
        Reserved("plan", Company, TraitType.String, "the plan that the company is on"));

    /// <summary>Names of destinations' own, which Segment makes from the reserved trait by itself.</summary>
    private static readonly (string Name, TraitScope Scope, string Trait)[] DestinationNames =
    [
        ("$address1", Address, "street"),
        ("$avatar", Traits, "avatar"),
        ("$city", Address, "city"),
        ("$country", Address, "country"),
        ("$country_code", Address, "country"),
        ("$created", Traits, "createdAt"),
        ("$email", Traits, "email"),
        ("$first_name", Traits, "firstName"),
        ("$id", Traits, "id"),
        ("$image", Traits, "avatar"),
        ("$last_name", Traits, "lastName"),
        ("$name", Traits, "name"),
        ("$organization", Company, "name"),
        ("$phone", Traits, "phone"),
        ("$phone_number", Traits, "phone"),
        ("$region", Address, "state"),
        ("$title", Traits, "title"),
        ("$username", Traits, "username"),
        ("$zip", Address, "postalCode"),
    ];

    /// <summary>Parts of <c>address</c> and <c>company</c> that are sent flat. Each also counts behind its object's name: <c>companyPlan</c>.</summary>
    private static readonly (string Name, TraitScope Scope, string Trait, bool IsAmbiguous)[] FlatNames =
    [
        ("addressLine", Address, "street", false),
        ("city", Address, "city", false),
        ("country", Address, "country", false),
        ("countryCode", Address, "country", false),
        ("postalCode", Address, "postalCode", false),
        ("postcode", Address, "postalCode", false),
        ("province", Address, "state", true),
        ("region", Address, "state", true),
        ("state", Address, "state", true),
        ("street", Address, "street", false),
        ("streetAddress", Address, "street", false),
        ("town", Address, "city", false),
        ("zip", Address, "postalCode", false),
        ("zipCode", Address, "postalCode", false),
        ("employeeCount", Company, "employee_count", true),
        ("employees", Company, "employee_count", true),
        ("headcount", Company, "employee_count", true),
        ("industry", Company, "industry", true),
        ("organisation", Company, "name", false),
        ("organization", Company, "name", false),
    ];

    /// <summary>Words for a digest, which tells nothing of the thing that it was made from.</summary>
    private static readonly string[] DigestWords = ["digest", "hash", "hashed", "md5", "sha"];

    private static readonly ChangingName[] ChangingNames =
    [
        Changing("an email address", "email", "upn", "userPrincipalName"),
        Changing("a user name", "username", "screenName", "accountName"),
        Changing("a phone number", "phone", "msisdn"),
        Changing("a name", "firstName"),
        Changing("a name", "lastName"),
        Changing("a name", "name"),
        Changing("a web address", "website"),
        Changing("a nickname", null, "nickname", "alias"),
        Changing("a slug", null, "slug"),
        Changing("a network address", null, "ip", "ipAddress", "macAddress"),
        Changing("a device", null, "deviceId"),
        Changing("a session", null, "sessionId"),
    ];

    /// <summary>The platform's own red list, and what is as secret. Each phrase is spelled out: a longer name is another thing.</summary>
    private static readonly SensitiveName[] SensitiveNames =
    [
        Secret("a social security number",
            "ssn", "ssnNumber", "ssnLast4", "ssnLastFour",
            "socialSecurity", "socialSecurityNumber", "socialSecurityNo", "socialSecurityNum"),
        Secret("a password",
            "password", "passwords", "passwordHash", "passwordSalt", "passwd", "pwd", "passphrase", "passcode", "passwordHint"),
        Secret("a security stamp",
            "securityStamp"),
        Secret("a security answer",
            "securityAnswer", "secretAnswer", "securityQuestionAnswer"),
        Secret("a national id",
            "nationalId", "nationalIdNumber", "nationalIdentityNumber", "nationalInsuranceNumber"),
        Secret("a tax id",
            "taxId", "taxIdNumber", "taxpayerId", "taxIdentificationNumber", "taxpayerIdentificationNumber") with
        {
            NotAfter = ImmutableArray.Create("business", "company", "corporate", "employer", "item", "line", "organisation", "organization", "product", "sales", "vendor"),
        },
        Secret("a bank account",
            "iban", "ibans", "ibanNumber", "bankAccountNumber", "bankAccountNo"),
        Secret("a passport",
            "passport", "passportNumber", "passportNo", "passportNum", "passportId"),
        Secret("a credit card",
            "creditCard", "creditCards", "creditCardNumber", "debitCard", "debitCards", "paymentCard",
            "cvv", "cvc", "cvvCode", "cvcCode", "cardSecurityCode", "cardVerificationCode", "cardVerificationValue", "cardPin"),
        Secret("a credit card",
            "cardNumber", "cardNumbers", "cardNo", "cardNum") with
        {
            NotAfter = ImmutableArray.Create(
                "business", "gift", "library", "loyalty", "member", "membership", "phone", "player", "reward", "rewards", "score",
                "sim", "trading"),
        },
        Secret("an access token",
            "token", "accessToken", "accessTokens", "refreshToken", "refreshTokens", "authToken", "apiKey", "apiKeys",
            "accessKey", "privateKey", "secretKey", "clientSecret", "secret"),
        Fact("a visa status",
            "visaStatus", "visaType", "visaNumber", "visaNo", "visaExpiry", "visaSponsorship", "workVisa", "studentVisa",
            "travelVisa", "requiresVisa", "needsVisa", "hasVisa", "immigrationStatus"),
        Fact("a veteran status",
            "veteran", "veteranStatus"),
        Fact("a disability",
            "disability", "disabilities", "disabilityStatus", "disabilityType", "disabilityDescription"),
    ];

    /// <summary>Aliases that are as common for something else.</summary>
    private static readonly string[] VagueNames = ["url"];

    /// <summary>Words for the user, which add nothing to a trait's name.</summary>
    private static readonly string[] SubjectWords = ["customer", "member", "person", "subscriber", "user"];

    /// <summary>Words that pick the user's own among several, as in <c>primaryEmail</c>.</summary>
    private static readonly string[] SelectingWords = ["contact", "my", "primary"];

    /// <summary>Words for an id that a database gives.</summary>
    private static readonly string[] IdWords = ["guid", "id", "uid", "uuid"];

    /// <summary>Words that say what a type is in the code, at the end of its name.</summary>
    private static readonly string[] CarrierWords =
        ["data", "details", "dto", "entity", "info", "model", "profile", "record", "traits", "view"];

    /// <summary>Words for the form of a secret, which remains one.</summary>
    private static readonly string[] FormWords =
        ["base", "cipher", "digest", "encrypted", "hash", "hashed", "md", "plain", "raw", "salt", "sha", "string", "text", "value"];

    /// <summary>First words of a name that asks about a thing and does not hold it.</summary>
    private static readonly string[] AskingWords =
    [
        "accepts", "allow", "allows", "can", "change", "did", "enable", "enabled", "forgot", "has", "have", "is", "must",
        "needs", "no", "remember", "require", "requires", "reset", "should", "show", "supports", "use", "uses", "was", "without",
    ];

    /// <summary>Words one letter away from a word of a reserved name, and meant.</summary>
    private static readonly string[] LookalikeWords =
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

    private static ReservedTrait Reserved(
        string name, TraitScope scope, TraitType type, string description, params string[] aliases) =>
        new(name, TraitNames.ToSnakeCase(name), scope, type, description, ImmutableArray.Create(aliases));

    private static ChangingName Changing(string meaning, string? trait, params string[] names) =>
        new(meaning, trait, ImmutableArray.Create(names));

    private static SensitiveName Secret(string meaning, params string[] phrases) =>
        new(meaning, IsFact: false, ImmutableArray.Create(phrases), ImmutableArray<string>.Empty);

    private static SensitiveName Fact(string meaning, params string[] phrases) =>
        new(meaning, IsFact: true, ImmutableArray.Create(phrases), ImmutableArray<string>.Empty);
}
