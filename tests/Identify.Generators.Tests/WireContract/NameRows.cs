namespace Identify.Generators.Tests.WireContract;

internal static class NameRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("camelCase", "public int FirstThing => 1; public int URL => 2; public int XAxis => 3; public int already => 4; public int Under_Score => 5; public int IOStream => 6;",
            """{"firstThing":1,"url":2,"xAxis":3,"already":4,"under_Score":5,"ioStream":6}"""),
        new("snake_case",
            "[IdentifyTraits(Naming = TraitNaming.SnakeCase)] public class Row { public int FirstThing => 1; public int URLPath => 2; public string FirstName => \"x\"; public DateTime CreatedAt => new(1971, 2, 19); public Inner HomeAddress => new(); } public class Inner { public int ZipCode => 3; }",
            """{"first_thing":1,"url_path":2,"first_name":"x","created_at":"1971-02-19T00:00:00.000Z","home_address":{"zip_code":3}}""") { IsAsSystemTextJson = false },
        WireRow.Members("keywords",
            "public int @class => 1; public int? @if => 2; public int? Value => 3; public int? Start => 4; public int? Position => 5; public int? Writer => 6; public string? @string => \"x\"; public Inner @in => new();",
            """{"class":1,"if":2,"value":3,"start":4,"position":5,"writer":6,"string":"x","in":{"await":1,"record":2}}""",
            "public class Inner { public int? await => 1; public int? record => 2; }"),
        WireRow.Members("contextual keywords",
            "public int? And => 1; public int? Or => 2; public int? Not => 3; public int? When => 4; public int? Var => 5; public int? _ => 6; public int? Await => 7; public int? Field => 8; public int? Nameof => 9; public int? Global => 10; public int? Dynamic => 11;",
            """{"and":1,"or":2,"not":3,"when":4,"var":5,"_":6,"await":7,"field":8,"nameof":9,"global":10,"dynamic":11}"""),
        WireRow.Members("Unicode names", "public int Größe => 1; public int? Ünï => 2; public int 名前 => 3; public int? É => 4;", """{"größe":1,"ünï":2,"名前":3,"é":4}"""),
        WireRow.Members("hostile trait names",
            """
            [TraitName("a\"b\\c")] public int A => 1; [TraitName("{0}{{\n")] public int? B => 2; [TraitName("\u2028\u0001é😀")] public string C => "x"; [TraitName("*/ // */")] public List<int> E => new() { 5 };
            """,
            """{"a\"b\\c":1,"{0}{{\n":2,"_LS_\u0001é😀":"x","*/ // */":[5]}""".Replace("_LS_", "\u2028", StringComparison.Ordinal)) with { IsAsSystemTextJson = false },
        WireRow.Members("empty trait names are none",
            "[TraitName(\"\")] public int A => 1; [TraitName(\" \")] public int B => 2; [TraitName(\"\")] internal int C => 3; [TraitName(\"\"), JsonIgnore] public int D => 4; [TraitName(\"\"), JsonPropertyName(\"json\")] public int E => 5;",
            """{"a":1,"b":2,"json":5}""") with { IsAsSystemTextJson = false },
        WireRow.Members("half a surrogate pair in a trait name", "[TraitName(\"a\\ud83d\")] public int A => 1;", "{\"a\uFFFD\":1}") with { IsAsSystemTextJson = false },
        WireRow.Members("names of System.Text.Json",
            "[JsonPropertyName(\"json name\")] public int A => 1; [JsonPropertyName(\"json\"), TraitName(\"trait\")] public int B => 2;",
            """{"json name":1,"trait":2}""") with { IsAsSystemTextJson = false },
        WireRow.Members("one name twice", "public int Name => 1; public int name => 2; [TraitName(\"name\")] public int Other => 3;", """{"name":1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("names that differ in case only", "[TraitName(\"NAME\")] public int A => 1; [TraitName(\"name\")] public int B => 2;", """{"NAME":1,"name":2}""") with { IsAsSystemTextJson = false },
        WireRow.Members("members that differ in case only or by an underscore",
            "public int? _a => 1; public int? A => 2; public int? Known => 3; public List<int?> B => new() { 1 }; public int? Id => 5; public int? Item => 6; public int? Copy => 7;",
            """{"_a":1,"a":2,"known":3,"b":[1],"id":5,"item":6,"copy":7}"""),
        WireRow.Members("types that are called like what the generated code calls",
            "public Identity A => new(); public Span B => new(); public TraitsWriter C => new(); public UserId D => new(); public Implementation E => new(); public OffValue WriteOff => new(); public int WriteOffValue => 1;",
            """{"a":{"x":1},"b":{"x":1},"c":{"x":1},"d":{"x":1},"e":{"x":1},"writeOff":{"x":1},"writeOffValue":1}""",
            "public class Identity { public int X => 1; } public class Span { public int X => 1; } public class TraitsWriter { public int X => 1; } public class UserId { public int X => 1; } public class Implementation { public int X => 1; } public class OffValue { public int X => 1; }"),
    ];
}
