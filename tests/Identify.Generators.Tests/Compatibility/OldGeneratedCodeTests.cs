using System.Text.Json;

namespace Identify.Generators.Tests.Compatibility;

/// <summary>
/// A library keeps the code that was generated when it was built, and meets whatever newer runtime the application
/// brings. MemberTraits.Version1.cs is such code: it is not generated again, and must go on compiling and writing the same.
/// </summary>
public class OldGeneratedCodeTests
{
    [Fact]
    public void Code_of_version_1_writes_the_same_with_this_runtime()
    {
        using var settings = JsonDocument.Parse("""{"theme":"dark"}""");
        var member = new Member
        {
            Id = Guid.Parse("c5e3a1de-7f0b-4f3e-9c57-2b1d6a5e8f90"),
            Session = "s-1",
            Email = "peter@example.com",
            CreatedAt = new DateTimeOffset(2015, 2, 23, 22, 28, 55, 387, TimeSpan.Zero),
            Birthday = new DateOnly(1971, 2, 19),
            Age = 36,
            Score = 4.5,
            Active = true,
            Balance = 10.50m,
            Address = new() { City = "Zürich" },
            Tier = Tier.Gold,
            Tags = ["a", null],
            Counts = new() { ["logins"] = 5 },
            Levels = new() { [7] = "seven" },
            Website = new("https://example.com/ä"),
            Picture = [1, 2, 255],
            Client = new(1, 2),
            Settings = settings.RootElement,
        };

        Assert.Equal(
            "{\"anonymousId\":\"s-1\",\"traits\":{"
            + "\"email\":\"peter@example.com\",\"createdAt\":\"2015-02-23T22:28:55.387Z\",\"birthday\":\"1971-02-19\","
            + "\"age\":36,\"score\":4.5,\"active\":true,\"balance\":10.50,\"title\":null,\"address\":{\"city\":\"Zürich\"},"
            + "\"tier\":\"gold\",\"tags\":[\"a\",null],\"counts\":{\"logins\":5},\"levels\":{\"7\":\"seven\"},\"website\":\"https://example.com/%C3%A4\",\"picture\":\"AQL/\",\"client\":\"1.2\","
            + "\"settings\":{\"theme\":\"dark\"},\"display\":\"peter@example.com (36)\"},"
            + "\"type\":\"identify\",\"userId\":\"c5e3a1de-7f0b-4f3e-9c57-2b1d6a5e8f90\"}",
            member.ToIdentifyJson(new IdentifyOptions { StampCalls = false, NameLibrary = false }));
    }
}
