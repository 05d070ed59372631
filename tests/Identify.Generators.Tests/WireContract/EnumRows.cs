namespace Identify.Generators.Tests.WireContract;

internal static class EnumRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("enum names in the naming policy",
            "public Tier A => Tier.Free; public Tier B => Tier.LongTerm; public Tier? C => null; public Tier? D => Tier.Free;",
            """{"a":"free","b":"longTerm","d":"free"}""",
            "public enum Tier { Free, LongTerm }"),
        new WireRow("enum names in snake_case",
            "[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Row { public Tier PlanTier => Tier.LongTerm; } public enum Tier { Free, LongTerm }",
            """{"plan_tier":"long_term"}""") with { IsAsSystemTextJson = false },
        WireRow.Members("one enum in two naming policies",
            "public Tier A => Tier.LongTerm; public Inner B => new();",
            """{"a":"longTerm","b":{"tier_name":"long_term"}}""",
            "[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Inner { public Tier TierName => Tier.LongTerm; } public enum Tier { LongTerm }") with { IsAsSystemTextJson = false },
        WireRow.Members("enum names by attribute",
            "public Tier A => Tier.Free; public Tier B => Tier.Paid; public Tier C => Tier.Both;",
            """{"a":"for \"free\"","b":"paid-up","c":"member"}""",
            """
            public enum Tier
            {
                [EnumMember(Value = "for \"free\"")] Free,
                [JsonStringEnumMemberName("paid-up")] Paid,
                [EnumMember(Value = "member"), JsonStringEnumMemberName("json")] Both,
            }
            """) with { IsAsSystemTextJson = false },
        WireRow.Members("enum values without a name",
            "public Tier A => (Tier)7; public Tier B => (Tier)(-1); public Small C => (Small)200; public Big D => (Big)ulong.MaxValue;",
            """{"a":7,"b":-1,"c":200,"d":18446744073709551615}""",
            "public enum Tier { Free } public enum Small : byte { One = 1 } public enum Big : ulong { One = 1 }"),
        WireRow.Members("flags as numbers",
            "public Roles A => Roles.Read | Roles.Write; public Roles B => Roles.Read; public Big C => Big.Last;",
            """{"a":3,"b":1,"c":9223372036854775808}""",
            "[Flags] public enum Roles { Read = 1, Write = 2 } [Flags] public enum Big : ulong { Last = 1UL << 63 }") with { IsAsSystemTextJson = false },
        WireRow.Members("enum aliases",
            "public Tier A => Tier.Old; public Tier B => Tier.Last;",
            """{"a":"new","b":"last"}""",
            "public enum Tier { New = 1, Old = 1, Last = 2 }") with { IsAsSystemTextJson = false },
        WireRow.Members("enum values that are obsolete or keywords",
            "public Tier A => (Tier)0; public Tier B => (Tier)1; public Tier C => Tier.@class;",
            """{"a":"old","b":"forbidden","c":"class"}""",
            """public enum Tier { [Obsolete] Old, [Obsolete("Gone.", true)] Forbidden, @class }"""),
        WireRow.Members("enums of every size",
            "public A8 A => A8.Low; public A16 B => A16.Low; public A64 C => A64.High; public U32 D => U32.High;",
            """{"a":"low","b":"low","c":"high","d":"high"}""",
            "public enum A8 : sbyte { Low = sbyte.MinValue } public enum A16 : short { Low = short.MinValue } public enum A64 : long { High = long.MaxValue } public enum U32 : uint { High = uint.MaxValue }"),
        WireRow.Members("enums in collections",
            "public Tier[] A => new[] { Tier.Free, (Tier)9 }; public List<Tier?> B => new() { null, Tier.Free }; public Dictionary<string, Tier> C => new() { [\"x\"] = Tier.Free };",
            """{"a":["free",9],"b":[null,"free"],"c":{"x":"free"}}""",
            "public enum Tier { Free }"),
        WireRow.Members("enums with nothing to go by",
            "public Empty A => 0; public Tier B => Tier.Unnamed; public Tier C => Tier.Blank; public Outer<int>.Kind D => Outer<int>.Kind.One; [TraitNull] public Tier? E => null; [TraitNull] public Tier? F => Tier.Unnamed;",
            """{"a":0,"b":"unnamed","c":"","d":"one","e":null,"f":"unnamed"}""",
            "public enum Empty { } public enum Tier { [EnumMember] Unnamed, [EnumMember(Value = \"\")] Blank } public class Outer<T> { public enum Kind { One } }") with { IsAsSystemTextJson = false },
        new WireRow("enum names by attribute in snake_case",
            """
            [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Row { public Tier[] A => new[] { Tier.LongTerm, Tier.ShortTerm, Tier.URLPath, (Tier)9 }; public Roles B => Roles.ReadAll; }
            public enum Tier { [EnumMember(Value = "LT")] LongTerm, [JsonStringEnumMemberName("short term")] ShortTerm, URLPath } [Flags] public enum Roles { [EnumMember(Value = "read")] ReadAll = 1 }
            """,
            """{"a":["LT","short term","url_path",9],"b":1}""") { IsAsSystemTextJson = false },
    ];
}
