namespace Identify.Generators.Tests.WireContract;

internal static class DateRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("points in time",
            """
            public DateTimeOffset A => new(2015, 2, 23, 22, 28, 55, 387, TimeSpan.Zero); public DateTimeOffset B => new(2015, 2, 24, 0, 28, 55, 387, TimeSpan.FromHours(2));
            public DateTimeOffset C => DateTimeOffset.MinValue.AddMilliseconds(1); public DateTimeOffset D => DateTimeOffset.MaxValue;
            """,
            """{"a":"2015-02-23T22:28:55.387Z","b":"2015-02-23T22:28:55.387Z","c":"0001-01-01T00:00:00.001Z","d":"9999-12-31T23:59:59.999Z"}""") with { IsAsSystemTextJson = false },
        WireRow.Members("points in time of each kind",
            """
            public DateTime Utc => new(2015, 2, 23, 22, 28, 55, 387, DateTimeKind.Utc); public DateTime Unspecified => new(2015, 2, 23, 22, 28, 55, 387);
            public DateTime Local => new DateTime(2015, 2, 23, 22, 28, 55, 387, DateTimeKind.Utc).ToLocalTime(); public DateTime? None => null; public DateTime Max => DateTime.MaxValue;
            """,
            """{"utc":"2015-02-23T22:28:55.387Z","unspecified":"2015-02-23T22:28:55.387Z","local":"2015-02-23T22:28:55.387Z","max":"9999-12-31T23:59:59.999Z"}""") with { IsAsSystemTextJson = false },
        WireRow.Members("dates",
            "public DateOnly A => new(1971, 2, 19); public DateOnly B => DateOnly.MinValue.AddDays(1); public DateOnly C => DateOnly.MaxValue; public DateOnly D => new(2024, 2, 29); public DateOnly? E => null;",
            """{"a":"1971-02-19","b":"0001-01-02","c":"9999-12-31","d":"2024-02-29"}""") with { IsOnNetStandard = false },
        WireRow.Members("dates that nobody has set",
            """
            public DateTime A => default; public DateTimeOffset B => default; public DateTimeOffset? C => default(DateTimeOffset); [TraitNull] public DateTime D => default;
            [TraitNull] public DateTimeOffset? E => default(DateTimeOffset); public DateTime[] F => new DateTime[1]; public Dictionary<string, DateTimeOffset> G => new() { ["x"] = default }; public int H => 1;
            """,
            """{"d":null,"e":null,"f":[null],"g":{"x":null},"h":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("calendar dates that nobody has set",
            "public DateOnly A => default; [TraitNull] public DateOnly? B => default(DateOnly); public List<DateOnly> C => new() { default };",
            """{"b":null,"c":[null]}""") with { IsAsSystemTextJson = false, IsOnNetStandard = false },
        WireRow.Members("a birthday is a day, whatever its type",
            "public DateTime Birthday => new(1980, 2, 29, 23, 0, 0, DateTimeKind.Local); public Nested Held => new();",
            """{"birthday":"1980-02-29","held":{"birthday":"1980-02-28T23:00:00.000Z"}}""",
            "public class Nested { public DateTimeOffset Birthday => new(1980, 2, 29, 0, 0, 0, TimeSpan.FromHours(1)); }") with { IsAsSystemTextJson = false },
        WireRow.Members("a birthday that may be missing, and one with an offset",
            "public DateTimeOffset? Birthday => new DateTimeOffset(1980, 2, 29, 0, 0, 0, TimeSpan.FromHours(14)); [TraitName(\"other\")] public DateTimeOffset Other => default;",
            """{"birthday":"1980-02-29"}""") with { IsAsSystemTextJson = false },
        WireRow.Members("times of day",
            "public TimeOnly A => new(22, 28, 55); public TimeOnly B => TimeOnly.MinValue; public TimeOnly C => TimeOnly.MaxValue; public TimeOnly? D => new(1, 2, 3);",
            """{"a":"22:28:55","b":"00:00:00","c":"23:59:59.9999999","d":"01:02:03"}""") with { IsOnNetStandard = false },
        WireRow.Members("durations",
            """
            public TimeSpan A => TimeSpan.Zero; public TimeSpan B => new(1, 2, 3, 4, 500); public TimeSpan C => TimeSpan.FromMinutes(-90); public TimeSpan D => TimeSpan.MinValue;
            public TimeSpan E => TimeSpan.MaxValue; public TimeSpan? F => TimeSpan.FromDays(2);
            """,
            """{"a":"PT0S","b":"P1DT2H3M4.5S","c":"-PT1H30M","d":"-P10675199DT2H48M5.4775808S","e":"P10675199DT2H48M5.4775807S","f":"P2D"}""") with { IsAsSystemTextJson = false },
    ];
}
