using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Identify.Fuzzing.Types;
using Identify.Fuzzing.Values;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Fuzzing;

/// <summary>Random objects of random types, written by generated code and compared with what the wire contract says.</summary>
/// <remarks><c>IDENTIFY_FUZZ_SEED</c> and <c>IDENTIFY_FUZZ_VALUES</c> choose other types and more values.</remarks>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    private const int Compilations = 10;
    private const int MaxMessageSize = 32 * 1024 - 1;
    private const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 200 };

    [Fact]
    public void What_generated_code_writes_is_what_the_contract_says()
    {
        var seed = GetNumber("IDENTIFY_FUZZ_SEED", 20_261_123);
        var wanted = GetNumber("IDENTIFY_FUZZ_VALUES", 220_000);
        var tally = new Tally();
        for (var i = 0; i < Compilations; i++)
            Run(unchecked(seed * 31 + i), i % 2 == 0 ? LanguageVersion.Latest : LanguageVersion.CSharp10, wanted * (i + 1L) / Compilations, tally);

        output.WriteLine($"seed {seed}: {tally.Types} types, {tally.Objects} objects, {tally.Values} values; {tally.Refused} objects too large or too deep were refused");
        Assert.True(tally.Types >= 500, $"only {tally.Types} types");
        Assert.True(tally.Values >= wanted, $"only {tally.Values} values");
        Assert.True(tally.Refused > 0, "nothing was too large or too deep");
    }

    private static void Run(int seed, LanguageVersion language, long wanted, Tally tally)
    {
        var random = new Random(seed);
        using var types = new CompiledTypes(random, language);
        tally.Types += types.Targets.Count;
        var source = new ValueSource(random);
        do
        {
            foreach (var target in types.Targets)
            {
                try
                {
                    Check(target, source.CreateRoot(target.Type), tally);
                }
                catch (Exception exception)
                {
                    Assert.Fail($"Compilation seed {seed}, {target.Type.Name}: {exception}\n\n{target.Source}");
                }
            }
        }
        while (tally.Values < wanted);
    }

    private static void Check(Target target, object value, Tally tally)
    {
        Expected? expected = null;
        try
        {
            expected = target.Type.Expect(value, new Expectation(target.Type.Settings!, Scope.Traits, Depth: 0));
        }
        catch (TooDeepException)
        {
            // Then the writer has to refuse, too.
        }

        string json;
        try
        {
            json = target.ToJson(value);
        }
        catch (IdentifyException) when (expected is null || Comparison.GetMaxSize(expected) > MaxMessageSize || Comparison.GetDepth(expected) > MaxDepth)
        {
            var refused = new ArrayBufferWriter<byte>();
            Assert.Throws<IdentifyException>(() => target.Write(refused, value));
            Assert.Equal(0, refused.WrittenCount);
            tally.Refused++;
            return;
        }

        Assert.NotNull(expected);
        Assert.InRange(Comparison.GetDepth(expected), 1, MaxDepth);
        var bytes = new ArrayBufferWriter<byte>(1);
        target.Write(bytes, value);
        Assert.True(bytes.WrittenCount <= MaxMessageSize);
        Assert.Equal(json, Encoding.UTF8.GetString(bytes.WrittenSpan));

        using var document = JsonDocument.Parse(bytes.WrittenMemory, Deep);
        tally.Values += Comparison.Compare(expected, document.RootElement);
        tally.Objects++;
    }

    private static int GetNumber(string variable, int number) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : number;

    private sealed class Tally
    {
        public int Types { get; set; }

        public int Objects { get; set; }

        public int Refused { get; set; }

        public long Values { get; set; }
    }
}
