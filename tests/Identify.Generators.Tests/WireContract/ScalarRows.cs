namespace Identify.Generators.Tests.WireContract;

internal static class ScalarRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        WireRow.Members("text",
            """public string Plain => "Peter"; public string Empty => ""; public string Escaped => "a\"b\\c\n\t\u0001"; public string Wide => "ü€😀";""",
            """{"plain":"Peter","empty":"","escaped":"a\"b\\c\n\t\u0001","wide":"ü€😀"}"""),
        WireRow.Members("half a surrogate pair",
            """public string Text => "a\ud83d!"; public char Letter => '\ude00';""",
            "{\"text\":\"a\uFFFD!\",\"letter\":\"\uFFFD\"}"),
        WireRow.Members("characters",
            """public char Letter => 'x'; public char Quote => '"'; public char Wide => '€';""",
            """{"letter":"x","quote":"\"","wide":"€"}"""),
        WireRow.Members("identifiers and addresses",
            """
            public Guid Guid => new("01234567-89ab-cdef-0123-456789abcdef");
            public Version Version => new(1, 2, 3);
            """,
            """{"guid":"01234567-89ab-cdef-0123-456789abcdef","version":"1.2.3"}"""),
        WireRow.Members("addresses, absolute ones in ASCII as destinations require",
            """
            public Uri Uri => new("https://example.com/bücher/ß?q=ä b\"1\""); public Uri Relative => new("/bücher", UriKind.Relative); public Uri? None => null;
            public List<Uri?> List => new() { new("http://bücher.example"), null };
            """,
            """{"uri":"https://example.com/b%C3%BCcher/%C3%9F?q=%C3%A4%20b%221%22","relative":"/bücher","list":["http://xn--bcher-kva.example/",null]}""") with { IsAsSystemTextJson = false },
        WireRow.Members("mail address",
            """public System.Net.Mail.MailAddress Email => new("peter@example.com", "Peter Gibbons");""",
            """{"email":"peter@example.com"}""") with { IsAsSystemTextJson = false },
        WireRow.Members("booleans", "public bool Yes => true; public bool No => false;", """{"yes":true,"no":false}"""),
        WireRow.Members("small integers at their limits",
            """
            public sbyte A => sbyte.MinValue; public sbyte B => sbyte.MaxValue; public byte C => byte.MinValue; public byte D => byte.MaxValue;
            public short E => short.MinValue; public short F => short.MaxValue; public ushort G => ushort.MaxValue;
            """,
            """{"a":-128,"b":127,"c":0,"d":255,"e":-32768,"f":32767,"g":65535}"""),
        WireRow.Members("integers at their limits",
            """
            public int A => int.MinValue; public int B => int.MaxValue; public uint C => uint.MaxValue;
            public long D => long.MinValue; public long E => long.MaxValue; public ulong F => ulong.MaxValue;
            """,
            """{"a":-2147483648,"b":2147483647,"c":4294967295,"d":-9223372036854775808,"e":9223372036854775807,"f":18446744073709551615}"""),
        WireRow.Members("native integers",
            "public nint A => -5; public nuint B => 5; public IntPtr C => (IntPtr)7; public nint? D => 8; public nuint? E => null;",
            """{"a":-5,"b":5,"c":7,"d":8}""") with { IsAsSystemTextJson = false },
        WireRow.Members("wide integers",
            """
            public Int128 A => Int128.MinValue; public UInt128 B => UInt128.MaxValue; public Int128? C => null;
            """,
            """{"a":-170141183460469231731687303715884105728,"b":340282366920938463463374607431768211455}""") with { IsOnNetStandard = false },
        WireRow.Members("big integers",
            """public System.Numerics.BigInteger A => System.Numerics.BigInteger.Pow(10, 40); public System.Numerics.BigInteger B => System.Numerics.BigInteger.MinusOne;""",
            """{"a":10000000000000000000000000000000000000000,"b":-1}""") with { IsAsSystemTextJson = false },
        WireRow.Members("floating point",
            """
            public double A => 0.1; public double B => double.MaxValue; public double C => double.Epsilon; public double D => -1.5;
            public float E => 0.1f; public float F => float.MaxValue; public float G => -0f; public double H => 5;
            """,
            """{"a":0.1,"b":1.7976931348623157E+308,"c":5E-324,"d":-1.5,"e":0.1,"f":3.4028235E+38,"g":-0,"h":5}"""),
        WireRow.Members("not a number",
            """
            public double A => double.NaN; public double B => double.PositiveInfinity; public float C => float.NegativeInfinity; public float? D => float.NaN;
            public double[] E => new[] { 1, double.NaN, 2 }; public float?[] F => new float?[] { float.NaN, null, 3 }; [TraitNull] public double G => double.NaN;
            [TraitNull] public float? H => float.PositiveInfinity; [TraitNull] public double? I => null; [TraitNull] public double? J => 1.5;
            public Dictionary<string, double> K => new() { ["x"] = double.NaN };
            """,
            """{"e":[1,null,2],"f":[null,null,3],"g":null,"h":null,"i":null,"j":1.5,"k":{"x":null}}""") with { IsAsSystemTextJson = false },
        WireRow.Members("half precision",
            "public Half A => (Half)1.5; public Half B => Half.MaxValue; public Half? C => (Half)0.1; public Half? D => null; public Half[] E => new[] { Half.Epsilon };",
            """{"a":1.5,"b":65500,"c":0.1,"e":[6E-08]}""") with { IsOnNetStandard = false },
        WireRow.Members("half precision that is not a number",
            "public Half A => Half.NaN; public Half? B => Half.NegativeInfinity; [TraitNull] public Half C => Half.NaN; [TraitNull] public Half? D => Half.NaN; [TraitNull] public Half? E => null; public Half?[] F => new Half?[] { Half.NaN, (Half)1, null };",
            """{"c":null,"d":null,"e":null,"f":[null,1,null]}""") with { IsAsSystemTextJson = false, IsOnNetStandard = false },
        WireRow.Members("decimals",
            "public decimal A => decimal.MinValue; public decimal B => decimal.MaxValue; public decimal C => 1.50m; public decimal D => 0m;",
            """{"a":-79228162514264337593543950335,"b":79228162514264337593543950335,"c":1.50,"d":0}"""),
        WireRow.Members("formattable structs by their invariant text",
            "public Money Price => new(12.5m); public Money? None => null; public Money? Some => new(1m);",
            """{"price":"12.5 EUR","some":"1 EUR"}""",
            """
            public readonly struct Money : IFormattable
            {
                private readonly decimal _amount;
                public Money(decimal amount) => _amount = amount;
                public string ToString(string? format, IFormatProvider? provider) => _amount.ToString(provider) + " EUR";
            }
            """) with { IsAsSystemTextJson = false },
        WireRow.Members("big integers of any size",
            "public System.Numerics.BigInteger A => System.Numerics.BigInteger.Pow(10, 200); public System.Numerics.BigInteger? B => null; public System.Numerics.BigInteger? C => 7; public System.Numerics.BigInteger[] D => new[] { System.Numerics.BigInteger.Zero };",
            $$"""{"a":1{{new string('0', 200)}},"c":7,"d":[0]}""") with { IsAsSystemTextJson = false },
        WireRow.Members("strongly typed ids wherever they stand",
            "public Id<Row> A => new(\"a\\\"b\"); public Id<Row>[] B => new Id<Row>[] { new(\"\"), new(\"é\") }; public Dictionary<string, Id<int>?> C => new() { [\"x\"] = new Id<int>(\"y\"), [\"z\"] = null }; [TraitNull] public Id<Row> D => default; public Id<Row> E => default; public Id<Row> F => new(new string('z', 300));",
            $$"""{"a":"a\"b","b":["","é"],"c":{"x":"y","z":null},"d":null,"f":"{{new string('z', 300)}}"}""",
            """
            public readonly record struct Id<T>(string? Value) : IFormattable { public string ToString(string? format, IFormatProvider? provider) => Value!; }
            """) with { IsAsSystemTextJson = false },
    ];
}
