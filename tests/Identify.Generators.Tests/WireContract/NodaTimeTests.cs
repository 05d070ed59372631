using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace Identify.Generators.Tests.WireContract;

/// <summary>The leaf types of NodaTime, for projects that reference it.</summary>
public sealed class NodaTimeTests
{
    [Fact]
    public void Instants_and_dates()
    {
        const string source = """
            using Identify; using NodaTime;
            [IdentifyTraits] public class Row
            {
                public Instant CreatedAt => Instant.FromUtc(2015, 2, 23, 22, 28, 55) + Duration.FromMilliseconds(387);
                public LocalDate Birthday => new(1980, 2, 29);
                public Instant? A => null;
                public Instant? B => Instant.FromUtc(2015, 2, 23, 0, 0, 0);
                public LocalDate?[] C => new LocalDate?[] { new(2024, 2, 29), null };
                public static string Write() => new Row().ToTraitsJson();
            }
            """;
        var project = TestProject.Default with { References = TestProject.Default.References.Add(MetadataReference.CreateFromFile(typeof(NodaTime.Instant).Assembly.Location)) };

        using var loaded = LoadedProject.From(project, source);

        Assert.Equal(
            """{"createdAt":"2015-02-23T22:28:55.387Z","birthday":"1980-02-29","b":"2015-02-23T00:00:00.000Z","c":["2024-02-29",null]}""",
            loaded.Call<string>("Row", "Write"));
    }

    [Fact]
    public void An_instant_outside_of_the_range_names_the_member()
    {
        const string source = "[Identify.IdentifyTraits] public class Row { public NodaTime.Instant At => NodaTime.Instant.MinValue; public static string Write() => new Row().ToTraitsJson(); }";
        var project = TestProject.Default with { References = TestProject.Default.References.Add(MetadataReference.CreateFromFile(typeof(NodaTime.Instant).Assembly.Location)) };

        using var loaded = LoadedProject.From(project, source);

        Assert.Contains("Row.At", Assert.Throws<IdentifyException>(() => loaded.Call<string>("Row", "Write")).Message, StringComparison.Ordinal);
    }
}
