namespace Identify.Readers.Corpus;

/// <summary>The values of which every annotated type of the corpus sends some.</summary>
internal sealed class Person(Random random)
{
    /// <summary>Texts that JSON, .NET and JavaScript treat differently. None starts like a date, which the classic reader would convert.</summary>
    private static readonly string[] Texts =
    [
        "Peter", "Ærøskøbing", "O'Neill \"Pat\"", "back\\slash", "tab\tand\nline", "\u0001control", "line\u2028separator", "byte\uFEFForder", "שלום", "日本語",
        "𝒳 astral 👩‍👩‍👧", "<script>&amp;", "null", "{}", "x",
    ];

    public Guid Id { get; } = NextGuid(random);

    public Guid AnonymousId { get; } = NextGuid(random);

    public string MessageId { get; } = NextGuid(random).ToString();

    public DateTimeOffset Timestamp { get; } = NextInstant(random, 2015, 2030);

    public int Number { get; } = random.Next(1, int.MaxValue);

    public string Email { get; } = $"user{random.Next(100_000)}@example.com";

    public string FirstName { get; } = NextText(random);

    public string LastName { get; } = NextText(random);

    public string Username { get; } = NextText(random);

    public string Phone { get; } = $"+1555{random.Next(1_000_000, 10_000_000)}";

    public string Website { get; } = $"https://example.org/{random.Next(1000)}?q=a+b&c=%20";

    public string Avatar { get; } = $"https://example.com/{random.Next(1000)}.png";

    public Gender Gender { get; } = random.Next(2) == 0 ? Gender.Female : Gender.Male;

    public int Age { get; } = random.Next(1, 120);

    public DateTimeOffset CreatedAt { get; } = NextInstant(random, 1900, 9999);

    public DateOnly Birthday { get; } = DateOnly.FromDateTime(NextInstant(random, 1900, 2020).Date);

    public string Description { get; } = NextText(random) + " " + NextText(random);

    public string Title { get; } = NextText(random);

    public string Street { get; } = NextText(random);

    public string City { get; } = NextText(random);

    public string State { get; } = NextText(random);

    public string PostalCode { get; } = random.Next(100_000).ToString("00000", System.Globalization.CultureInfo.InvariantCulture);

    public string Country { get; } = NextText(random);

    public string Company { get; } = NextText(random);

    public string Industry { get; } = NextText(random);

    public int EmployeeCount { get; } = random.Next(1_000_000);

    public string Plan { get; } = NextText(random);

    public string GenderName => Gender == Gender.Female ? "female" : "male";

    private static string NextText(Random random) => Texts[random.Next(Texts.Length)] + random.Next(1000);

    private static Guid NextGuid(Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        return new(bytes);
    }

    /// <summary>In whole milliseconds, at any offset.</summary>
    private static DateTimeOffset NextInstant(Random random, int fromYear, int toYear)
    {
        var from = new DateTime(fromYear, 1, 2);
        var milliseconds = random.NextInt64((long)(new DateTime(toYear, 12, 30) - from).TotalMilliseconds);
        return new DateTimeOffset(from.AddMilliseconds(milliseconds), TimeSpan.Zero).ToOffset(TimeSpan.FromMinutes(random.Next(-14 * 4, 14 * 4) * 15));
    }
}
