namespace Identify.Generators.Specification;

/// <summary>The specification as data: the single source for generator, analyzers, fixes and docs.</summary>
internal static partial class TraitSpecification
{
    /// <summary>The maximum number of traits in a profile.</summary>
    public const int MaxTraits = 300;

    private const string Subject = "customer|member|person|subscriber|user";
    private const string Url = "url|uri|link";
    private const string Number = "number|no|num|nr";
    private const string Creation = "created|creation|registered|registration|register|reg|joined|join|signedUp|signup";
    private const string Instant = "at|on|date|time|dateTime|timestamp|utc|atUtc|onUtc|dateUtc|timeUtc|dateTimeUtc|utcDate|utcTime";

    /// <summary>Every reserved trait, in the order of the specification.</summary>
    public static readonly TraitScope Traits = new("",
    [
        new("address", TraitType.Object, "the street address of the user")
        {
            IsPersonal = true,
            Members =
            [
                new("city", TraitType.String, "the city of the address")
                {
                    IsPersonal = true,
                    Aliases = ["town", "city|town name", "locality"],
                    FlatNames = ["city", "town"],
                    AmbiguousFlatNames = ["locality"],
                    DestinationNames = ["$city"],
                },
                new("country", TraitType.String, "the country of the address")
                {
                    IsPersonal = true,
                    Aliases = ["country name|code"],
                    FlatNames = ["country", "countryCode"],
                    DestinationNames = ["$country", "$country_code"],
                },
                new("postalCode", TraitType.String, "the postal code of the address")
                {
                    IsPersonal = true,
                    Aliases = ["zip", "zip|post code", "zip or? postal|post code", "postal|post or? zip code"],
                    FlatNames = ["zip", "zip|post|postal code", "zip or? postal|post code", "postal|post or? zip code"],
                    DestinationNames = ["$zip"],
                    IsOftenNumber = true,
                    Note = "Leading zeros are part of it.",
                },
                new("state", TraitType.String, "the state of the address")
                {
                    IsPersonal = true,
                    Aliases = ["region", "province", "state code", "state or? province|region", "province or? state|region"],
                    FlatNames = ["state or? province|region", "province or? state|region"],
                    AmbiguousFlatNames = ["state", "region", "province"],
                    DestinationNames = ["$region"],
                },
                new("street", TraitType.String, "the street of the address")
                {
                    IsPersonal = true,
                    Aliases = ["street address", "street|address|addr line? 1", "address line", "line1"],
                    FlatNames = ["street", "street address", "street|addr line? 1", "address 1", "address line"],
                    DestinationNames = ["$address1"],
                },
            ],
        },
        new("age", TraitType.Number, "the age of the user") { IsPersonal = true },
        new("avatar", TraitType.String, "the URL of the user's picture")
        {
            IsPersonal = true,
            Aliases = [$"avatar|photo|picture {Url}", $"avatar|profile|{Subject} photo|picture|pic|image|img {Url}?", $"profile avatar {Url}?"],
            PersonAliases = ["image|photo|picture|pic", $"image|img|pic {Url}"],
            DestinationNames = ["$avatar", "$image"],
            OtherTypes = ["Uri"],
        },
        new("birthday", TraitType.Date, "the user's birthday")
        {
            IsPersonal = true,
            Aliases = ["dob", "date of birth", "birth date", "born on"],
            IsDayOnly = true,
        },
        new("company", TraitType.Object, "the company that the user represents")
        {
            Members =
            [
                new("name", TraitType.String, "the name of the company")
                {
                    Aliases = ["organization|organisation name?"],
                    FlatNames = ["organization|organisation name?"],
                    DestinationNames = ["$organization"],
                },
                new("id", TraitType.StringOrNumber, "the ID of the company"),
                new("industry", TraitType.String, "the industry of the company")
                {
                    AmbiguousFlatNames = ["industry"],
                },
                new("employee_count", TraitType.Number, "the number of the company's employees")
                {
                    Aliases = ["employees count?", $"{Number} of employees", "headcount"],
                    AmbiguousFlatNames = ["employee|employees count", "employees", "headcount"],
                },
                new("plan", TraitType.String, "the plan that the company is on"),
            ],
        },
        new("createdAt", TraitType.Date, "the date when the user's account was created")
        {
            Aliases =
            [
                "created", $"account? {Creation} {Instant}", "create date|time|dateTime|timestamp|on|utc", "account created",
                $"date|time|dateTime|timestamp of? {Creation}", $"{Subject}|client since",
            ],
            DestinationNames = ["$created"],
            NeverChanges = true,
        },
        new("description", TraitType.String, "the description of the user")
        {
            IsPersonal = true,
            Aliases = ["bio", "biography", "background", "about me?"],
        },
        new("email", TraitType.String, "the email address of the user")
        {
            IsPersonal = true,
            Aliases = ["email address|addr", "mail", "mail address|addr"],
            PersonAliases = ["email id"],
            DestinationNames = ["$email"],
            OtherTypes = ["MailAddress"],
        },
        new("firstName", TraitType.String, "the first name of the user")
        {
            IsPersonal = true,
            Aliases = ["given name", "forename", "fname"],
            DestinationNames = ["$first_name"],
            InterchangeableWith = "name",
        },
        new("gender", TraitType.String, "the gender of the user")
        {
            IsPersonal = true,
            Aliases = ["sex"],
            OtherTypes = ["an enum"],
        },
        new("id", TraitType.String, "the ID of the user in your database")
        {
            IsPersonal = true,
            IsReplacedByUserId = true,
            DestinationNames = ["$id"],
            OtherTypes = ["Guid", "int", "long"],
            Note = "The call's user ID replaces it.",
        },
        new("lastName", TraitType.String, "the last name of the user")
        {
            IsPersonal = true,
            Aliases = ["family name", "surname", "lname"],
            DestinationNames = ["$last_name"],
        },
        new("name", TraitType.String, "the full name of the user")
        {
            IsPersonal = true,
            Aliases = ["full name", "real name", "display name"],
            DestinationNames = ["$name"],
            Note = "Segment derives it from the first and last name if it is left out.",
        },
        new("phone", TraitType.String, "the phone number of the user")
        {
            IsPersonal = true,
            Aliases =
            [
                $"phone|telephone|tel|mobile|cell|mobilePhone|cellPhone|contact {Number}", "mobile phone?", "cell phone", "telephone", "tel",
            ],
            DestinationNames = ["$phone", "$phone_number"],
            IsOftenNumber = true,
        },
        new("title", TraitType.String, "the user's position in a company")
        {
            IsPersonal = true,
            Aliases = ["job title", "position"],
            ClassicNames = ["jobtitle", "position"],
            DestinationNames = ["$title"],
        },
        new("username", TraitType.String, "the user name")
        {
            IsPersonal = true,
            Aliases = ["login name?", "screen name", "handle"],
            DestinationNames = ["$username"],
            Note = "It is unique among all users.",
            InterchangeableWith = "email",
        },
        new("website", TraitType.String, "the website of the user")
        {
            IsPersonal = true,
            Aliases = [$"website {Url}", $"homepage {Url}?"],
            AmbiguousAliases = ["url"],
            OtherTypes = ["Uri"],
        },
    ]);

    /// <summary>The reserved traits with members of their own, such as <c>address</c>.</summary>
    public static IReadOnlyList<ReservedTrait> ReservedObjects { get; } = [.. Traits.Members.Where(static trait => trait.Members.Count > 0)];

    /// <summary>Every reserved trait, nested ones included.</summary>
    public static IReadOnlyList<ReservedTrait> ReservedTraits { get; } =
        [.. Traits.Members, .. ReservedObjects.SelectMany(static parent => parent.Members)];

    private static readonly ChangingName[] ChangingNames =
    [
        new("an email address", "email", "upn", "user principal name"),
        new("a user name", "username", "account name"),
        new("a phone number", "phone", "msisdn"),
        new("a name", "firstName"),
        new("a name", "lastName"),
        new("a name", "name"),
        new("a web address", "website"),
        new("a nickname", null, "nickname", "alias"),
        new("a slug", null, "slug"),
        new("a network address", null, "ip address?", "mac address"),
        new("a device", null, "device id"),
        new("a session", null, "session id"),
    ];

    /// <summary>Segment's list of highly sensitive data, and equally secret items.</summary>
    public static readonly IReadOnlyList<SensitiveName> SensitiveNames =
    [
        new("a social security number", "ssn number|no|last4|lastFour?", "socialSecurity number|no|num?") { CanBeNumber = true },
        new("a password", "password|passwords|passwd|pwd|passphrase|passcode", "password hash|salt|hint|history")
        {
            NotAfter = ["change", "expire", "forget", "forgot", "remember", "reset", "update"],
        },
        new("a security stamp", "security stamp"),
        new("a security answer", "security|secret answer", "security question answer"),
        new("a one-time code",
            "twoFactor|twoFa|2fa|mfa|otp|totp|authenticator|authentication code|codes|key|secret|pin", "verification|recovery|backup|oneTime code|codes", "otp|totp")
        {
            CanBeNumber = true,
        },
        new("a national ID",
            $"national|citizen id|identifier {Number}?", $"nationalIdentity|nationalInsurance {Number}",
            $"id|identity|nationalId|nationalIdentity card {Number}?", $"nric|nino|aadhaar|aadhar|cpf|curp|pesel {Number}?")
        {
            CanBeNumber = true,
            NotAfter = ["employee", "library", "member", "school", "staff", "student"],
        },
        new("a tax ID", $"tax|taxpayer id {Number}?", $"tax|taxpayer identification {Number}")
        {
            CanBeNumber = true,
            NotAfter = ["business", "company", "corporate", "employer", "item", "line", "organisation", "organization", "product", "sales", "vendor"],
        },
        new("bank account data", $"iban|ibans", $"iban {Number}", $"bank account|accounts {Number}?") { CanBeNumber = true },
        new("bank account data", $"routing {Number}")
        {
            CanBeNumber = true,
            NotAfter = ["call", "mail", "package", "parcel", "phone", "ship", "shipment", "shipping"],
        },
        new("a passport number", $"passport {Number}?", "passport id") { CanBeNumber = true },
        new("credit card data",
            $"credit|debit card {Number}?", "credit|debit cards", "payment card", "cvv|cvc code?",
            "card security|verification code", "card verification value", "card pin")
        {
            CanBeNumber = true,
        },
        new("credit card data", $"card {Number}", "card numbers")
        {
            CanBeNumber = true,
            NotAfter =
            [
                "business", "gift", "library", "loyalty", "member", "membership", "phone", "player", "reward", "rewards", "score", "sim", "trading",
            ],
        },
        new("an access token",
            "token", "access|refresh token|tokens", "auth token", "api key|keys", "access|private|secret key", "client secret", "secret"),
        new("a visa status",
            "visa status|type|number|no|expiry|sponsorship", "work|student|travel visa", "requires|needs|has visa", "immigration status")
        {
            PresenceIsSensitive = true,
        },
        new("a veteran status", "veteran status?") { PresenceIsSensitive = true },
        new("a disability", "disability|disabilities", "disability status|type|description") { PresenceIsSensitive = true },
    ];
}
