using System.Diagnostics;
using System.Globalization;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Identify.Readers.Corpus;

/// <summary>The calls of all annotated types, the same in every run.</summary>
internal static class Calls
{
    private const int PersonsPerType = 100;

    private static readonly Func<Person, CorpusCall>[] Writers =
    [
        Camel, Snake, Dictionaries, Anonymous, BothIds, Dates, Nulls, Extension, JsonExtension, Derived, Numbers, GivenIdentity, External, Complete,
    ];

    public static IReadOnlyList<CorpusCall> All { get; } = Create();

    private static List<CorpusCall> Create()
    {
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            var random = new Random(20260223);
            return [.. Writers.SelectMany(write => Enumerable.Range(0, PersonsPerType).Select(_ => write(new(random))))];
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static CorpusCall Camel(Person person) => Call(person, nameof(CamelCustomer), CreateCustomer(person).ToIdentifyJson(stamp: Stamp(person)), ExpectCustomer(person));

    private static CorpusCall Snake(Person person)
    {
        var customer = new SnakeCustomer
        {
            Id = person.Id, Email = person.Email, FirstName = person.FirstName, LastName = person.LastName, CreatedAt = person.CreatedAt,
            Address = AddressOf(person), Company = CompanyOf(person),
        };
        return Call(person, nameof(SnakeCustomer), customer.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["userId"] = person.Id.ToString(),
            ["names"] = Names("address", "company", "created_at", "email", "first_name", "last_name"),
            ["email"] = person.Email,
            ["firstName"] = person.FirstName,
            ["lastName"] = person.LastName,
            ["name"] = $"{person.FirstName} {person.LastName}",
            ["created"] = Instant(person.CreatedAt),
            ["zip"] = person.PostalCode,
            ["city"] = person.City,
            ["companyName"] = person.Company,
            ["trait:company.employee_count"] = person.EmployeeCount,
        });
    }

    private static CorpusCall Dictionaries(Person person)
    {
        var member = new Member(person.Id)
        {
            Name = person.FirstName + " " + person.LastName,
            Address = new() { ["city"] = person.City, ["postalCode"] = person.PostalCode },
            Scores = new() { ["chess"] = person.Number },
            Secret = "secret",
        };
        return Call(person, nameof(Member), member.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["userId"] = person.Id.ToString(),
            ["names"] = Names("address", "name", "scores"),
            ["name"] = person.FirstName + " " + person.LastName,
            ["city"] = person.City,
            ["zip"] = person.PostalCode,
            ["trait:scores.chess"] = person.Number,
        });
    }

    private static CorpusCall Anonymous(Person person) =>
        Call(person, nameof(Visitor), new Visitor(person.AnonymousId, person.FirstName, null).ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["userId"] = null,
            ["anonymousId"] = person.AnonymousId.ToString(),
            ["names"] = Names("firstName"),
            ["firstName"] = person.FirstName,
            ["lastName"] = null,
            ["uid"] = null,
        });

    private static CorpusCall BothIds(Person person)
    {
        var linked = new Linked(person.Number, "device-" + person.Number, new MailAddress(person.Email, person.FirstName.Replace("\"", "", StringComparison.Ordinal)), new(person.Website), new(person.Avatar));
        return Call(person, nameof(Linked), linked.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["userId"] = person.Number.ToString(CultureInfo.InvariantCulture),
            ["anonymousId"] = "device-" + person.Number,
            ["uid"] = person.Number.ToString(CultureInfo.InvariantCulture),
            ["email"] = person.Email,
            ["website"] = person.Website,
            ["avatar"] = person.Avatar,
        });
    }

    private static CorpusCall Dates(Person person)
    {
        var dated = new DatedUtc { Id = person.Number, CreatedAt = person.CreatedAt.UtcDateTime, Birthday = person.Birthday.ToDateTime(new(13, 14)) };
        return Call(person, nameof(DatedUtc), dated.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["created"] = Instant(person.CreatedAt),
            ["birthday"] = Day(person.Birthday),
        });
    }

    private static CorpusCall Nulls(Person person) =>
        Call(person, nameof(Removing), new Removing { Key = "key-" + person.Number, Address = new(null, person.City, null, null, null) }.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["userId"] = "key-" + person.Number,
            ["names"] = Names("address", "age", "email"),
            ["trait:email"] = null,
            ["age"] = null,
            ["city"] = person.City,
            ["street"] = null,
        });

    private static CorpusCall Extension(Person person)
    {
        var extended = new Extended { Id = (ulong)person.Number, Email = person.Email, More = new() { ["email"] = "shadowed@example.com", ["plan"] = person.Plan, ["phone"] = person.Phone } };
        return Call(person, nameof(Extended), extended.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["names"] = Names("email", "phone", "plan"),
            ["email"] = person.Email,
            ["phone"] = person.Phone,
            ["trait:plan"] = person.Plan,
        });
    }

    private static CorpusCall JsonExtension(Person person)
    {
        var extended = new ExtendedByJson
        {
            Id = 7, Email = person.Email, More = new() { ["email"] = "shadowed@example.com", ["plan"] = person.Plan, ["seats"] = person.Number, ["flags"] = new JsonArray(true, null, 1.5) },
        };
        return Call(person, nameof(ExtendedByJson), extended.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["userId"] = "7",
            ["email"] = person.Email,
            ["trait:plan"] = person.Plan,
            ["trait:seats"] = person.Number,
            ["trait:flags"] = new JsonArray(true, null, 1.5),
        });
    }

    private static CorpusCall Derived(Person person)
    {
        var buyer = new Shop.Buyer
        {
            Id = (uint)person.Number, Mailbox = person.Email, Token = "secret", Login = person.Username, Tags = [person.Plan, person.Title],
            Settings = JsonSerializer.SerializeToElement(new { theme = "dark", size = person.Age }),
        };
        return Call(person, nameof(Shop.Buyer), buyer.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["userId"] = person.Number.ToString(CultureInfo.InvariantCulture),
            ["names"] = Names("email", "settings", "tags", "username"),
            ["email"] = person.Email,
            ["username"] = person.Username,
            ["trait:settings.size"] = person.Age,
            ["trait:tags"] = new JsonArray(person.Plan, person.Title),
        });
    }

    private static CorpusCall Numbers(Person person)
    {
        var measured = new Measured
        {
            Id = person.Id, Small = (byte)person.Age, Large = person.Number * 1000L, Exact = person.Number / 100m, Real = person.Number / 7d, Rough = person.Age / 4f,
            Flag = person.Gender == Gender.Male, Letter = 'ß', Duration = TimeSpan.FromSeconds(90),
        };
        return Call(person, nameof(Measured), measured.ToIdentifyJson(stamp: Stamp(person)), new()
        {
            ["trait:small"] = person.Age,
            ["trait:large"] = person.Number * 1000L,
            ["trait:exact"] = (double)(person.Number / 100m),
            ["trait:real"] = person.Number / 7d,
            ["trait:rough"] = person.Age / 4d,
            ["trait:flag"] = person.Gender == Gender.Male,
            ["trait:letter"] = "ß",
            ["trait:duration"] = "PT1M30S",
        });
    }

    private static CorpusCall GivenIdentity(Person person)
    {
        var identity = UserIdentity.User(person.Id).WithAnonymousId(person.AnonymousId.ToString());
        return Call(person, nameof(Anyone), new Anyone { Name = "Peter Gibbons " + person.Number }.ToIdentifyJson(identity, stamp: Stamp(person)), new()
        {
            ["userId"] = person.Id.ToString(),
            ["anonymousId"] = person.AnonymousId.ToString(),
            ["firstName"] = "Peter",
            ["lastName"] = "Gibbons " + person.Number,
            ["email"] = null,
        });
    }

    private static CorpusCall External(Person person)
    {
        var user = new ExternalUser { Email = person.Email, Phone = person.Phone, Company = CompanyOf(person) };
        return Call(person, nameof(ExternalUser), user.ToIdentifyJson(UserIdentity.User(person.Number), stamp: Stamp(person)), new()
        {
            ["email"] = person.Email,
            ["phone"] = person.Phone,
            ["phones"] = new JsonArray(person.Phone),
            ["companyName"] = person.Company,
            ["trait:company.industry"] = person.Industry,
            ["trait:company.plan"] = person.Plan,
            ["trait:company.id"] = person.Age,
        });
    }

    private static CorpusCall Complete(Person person)
    {
        var options = new IdentifyOptions
        {
            Channel = "server",
            Context = new()
            {
                Active = false, GroupId = "group-" + person.Number, IP = "8.8.8.8", Timezone = "Europe/Amsterdam", UserAgent = person.Title,
                Library = new() { Name = "corpus", Version = "2" }, Device = new() { Type = "phone", Model = person.Plan },
                AdditionalFields = new() { ["own"] = person.State },
            },
            Integrations = new() { ["All"] = false, ["Mixpanel"] = true, ["Salesforce"] = new JsonObject { ["list"] = person.Number } },
        };
        var expected = ExpectCustomer(person);
        expected["channel"] = "server";
        expected["active"] = false;
        expected["groupId"] = "group-" + person.Number;
        expected["ip"] = "8.8.8.8";
        expected["timezone"] = "Europe/Amsterdam";
        expected["userAgent"] = person.Title;
        expected["library"] = new JsonObject { ["name"] = "corpus", ["version"] = "2" };
        expected["context:device.model"] = person.Plan;
        expected["context:own"] = person.State;
        expected["enabled:Mixpanel"] = true;
        expected["enabled:Braze"] = false;
        expected["enabled:Salesforce"] = true;
        return Call(person, nameof(CamelCustomer), CreateCustomer(person).ToIdentifyJson(options, Stamp(person)), expected);
    }

    private static CamelCustomer CreateCustomer(Person person) => new()
    {
        Id = person.Id, Email = person.Email, FirstName = person.FirstName, LastName = person.LastName, Username = person.Username, Phone = person.Phone,
        Website = person.Website, Avatar = person.Avatar, Gender = person.Gender, Age = person.Age, Birthday = person.Birthday, CreatedAt = person.CreatedAt,
        Description = person.Description, Title = person.Title, Address = AddressOf(person), Company = CompanyOf(person),
    };

    private static JsonObject ExpectCustomer(Person person) => new()
    {
        ["action"] = "identify",
        ["userId"] = person.Id.ToString(),
        ["uid"] = person.Id.ToString(),
        ["trait:id"] = person.Id.ToString(),
        ["sessionId"] = null,
        ["email"] = person.Email,
        ["firstName"] = person.FirstName,
        ["lastName"] = person.LastName,
        ["name"] = $"{person.FirstName} {person.LastName}",
        ["username"] = person.Username,
        ["phone"] = person.Phone,
        ["website"] = person.Website,
        ["websites"] = new JsonArray(person.Website),
        ["avatar"] = person.Avatar,
        ["gender"] = person.GenderName,
        ["age"] = person.Age,
        ["birthday"] = Day(person.Birthday),
        ["created"] = Instant(person.CreatedAt),
        ["description"] = person.Description,
        ["trait:title"] = person.Title,
        ["street"] = person.Street,
        ["city"] = person.City,
        ["state"] = person.State,
        ["zip"] = person.PostalCode,
        ["country"] = person.Country,
        ["companyName"] = person.Company,
        ["trait:company.id"] = person.Age,
        ["trait:company.industry"] = person.Industry,
        ["trait:company.employee_count"] = person.EmployeeCount,
        ["trait:company.plan"] = person.Plan,
    };

    private static CorpusCall Call(Person person, string type, string json, JsonObject expected)
    {
        expected["messageId"] = person.MessageId;
        expected["timestamp"] = Instant(person.Timestamp);
        expected.TryAdd("library", new JsonObject { ["name"] = "Identify.Generators", ["version"] = FileVersionInfo.GetVersionInfo(typeof(IdentifyOptions).Assembly.Location).ProductVersion!.Split('+')[0] });
        return new(type, json, expected);
    }

    private static CallStamp Stamp(Person person) => new() { MessageId = person.MessageId, Timestamp = person.Timestamp };

    private static Address AddressOf(Person person) => new(person.Street, person.City, person.State, person.PostalCode, person.Country);

    private static Company CompanyOf(Person person) => new(person.Company, person.Age, person.Industry, person.EmployeeCount, person.Plan);

    private static JsonArray Names(params IEnumerable<string> names) => [.. names.Select(name => (JsonNode)name)];

    /// <summary>As JavaScript prints dates.</summary>
    private static string Instant(DateTimeOffset value) => value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly value) => value.ToString("yyyy-MM-dd'T00:00:00.000Z'", CultureInfo.InvariantCulture);
}
