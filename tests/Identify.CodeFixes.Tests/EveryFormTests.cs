using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>
/// Every fix, alone and as Fix All, in every form of a type: the code compiles afterwards, comments are kept, no using
/// directive is superfluous, and the rule is silent.
/// </summary>
public class EveryFormTests
{
    private static readonly (string Id, string Title, string Source)[] Fixes =
    [
        ("IDFY0101", "Move", "[IdentifyTraits] public class Customer { public int Id { get; set; } [UserId] public string? Email { get; set; } }"),
        ("IDFY0102", "Move", "[IdentifyTraits] public class Customer { [UserId] public string? Username { get; set; } public int Id { get; set; } }"),
        ("IDFY0103", "Keep", "[IdentifyTraits] public class Customer { [UserId] public int Id { get; set; } [UserId] public int Key { get; set; } public string? Email { get; set; } }"),
        ("IDFY0105", "Add", "[IdentifyTraits] public class Customer { public string? Email { get; set; } public int Id { get; set; } }"),
        ("IDFY0201", "Change", "[IdentifyTraits] public class Customer { public string? CreatedAt { get; set; } public long Birthday { get; set; } }"),
        ("IDFY0202", "Change", "[IdentifyTraits] public class Customer { public long Phone { get; set; } public int? Title { get; set; } }"),
        ("IDFY0203", "Change", "[IdentifyTraits] public class Customer { public string? Age { get; set; } }"),
        ("IDFY0205", "Change", "[IdentifyTraits] public class Customer { public Place? Address { get; set; } } public class Place { public int PostalCode { get; set; } }"),
        ("IDFY0206", "Change", "[IdentifyTraits] public class Customer { public Order? Last { get; set; } } public class Order { public string? Name { get; set; } public System.DateTime? Shipped { get; set; } }"),
        ("IDFY0301", "Send", "[IdentifyTraits] public class Customer { public string? Forename { get; set; } [TraitName(\"surname\")] public string? Last { get; set; } }"),
        ("IDFY0301", "Rename", "[IdentifyTraits] public class Customer { public string? Forename { get; set; } }"),
        ("IDFY0302", "Send", "[IdentifyTraits] public class Customer { public int Age { get; set; } [TraitName(\"$email\")] public string? Contact { get; set; } }"),
        ("IDFY0304", "Send", "[IdentifyTraits] public class Customer { [TraitName(\"title\")] public string? Name { get; set; } }"),
        ("IDFY0305", "Move", "[IdentifyTraits] public class Customer { public string? City { get; set; } public string? Zip { get; set; } public string? State { get; set; } }"),
        ("IDFY0306", "Change", "[IdentifyTraits] public class Customer { public Visit? Last { get; set; } } [IdentifyTraits(Naming = Identify.TraitNaming.SnakeCase)] public class Visit { public int Pages { get; set; } }"),
        ("IDFY0306", "Send", "[IdentifyTraits] public class Customer { public string? FirstName { get; set; } [TraitName(\"last_name\")] public string? LastName { get; set; } }"),
        ("IDFY0401", "Make", "public class Shop { public int Number { get; set; } [IdentifyTraits] private class Customer { public string? Email { get; set; } public int Age { get; set; } } }"),
        ("IDFY0402", "Add [TraitIgnore]", "[IdentifyTraits] public class Customer { public int Age { get; set; } public object? Tag { get; set; } }"),
        ("IDFY0402", "Add a", "[IdentifyTraits] public class Customer { public int Age { get; set; } public System.IO.Stream? Photo { get; set; } public System.Collections.Generic.List<object?>? Tags { get; set; } public Blob? Blob { get; set; } } public class Blob { public System.Action? Done { get; set; } }"),
        ("IDFY0403", "Add", "internal class Customer { public int Age { get; set; } [UserId] public int Id { get; set; } }"),
        ("IDFY0403", "Remove", "internal class Customer { public int Age { get; set; } [UserId] public int Id { get; set; } }"),
        ("IDFY0501", "Add", "[IdentifyTraits] public class Customer { public int Age { get; set; } public string? Password { get; set; } }"),
    ];

#if NEWEST_ROSLYN
    private static readonly Form[] Forms = Enum.GetValues<Form>();
#else
    // The forms differ in their code, not in what the host does. Two of them show that it does it.
    private static readonly Form[] Forms = [Form.Record, Form.CSharp7];
#endif

    public static TheoryData<string, string, Form> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, Form>();
            foreach (var (id, title, _) in Fixes)
            {
                foreach (var form in Forms)
                {
                    // An interface cannot make an object of its parts.
                    if ((id, form) is not ("IDFY0305", Form.Interface))
                        cases.Add(id, title, form);
                }
            }

            return cases;
        }
    }

    [Fact]
    public void Every_fixable_rule_is_there() => Assert.Equal(
        CodeFixVerifier.Providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal),
        // Some need a library, an SDK, a tracking plan or a list of destinations; see SensitiveTraitTests, the tests of calls, PlanFixTests and DestinationFixTests.
        Fixes.Select(fix => fix.Id).Concat(["IDFY0502", "IDFY0604", "IDFY0605", "IDFY0607", "IDFY0701", "IDFY0702", "IDFY0703", "IDFY0801", "IDFY0802", "IDFY0804"]).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_fix_leaves_sound_code(string id, string title, Form form)
    {
        var source = Fixes.Single(fix => fix.Id == id && fix.Title == title).Source;
        var verifier = new CodeFixVerifier
        {
            Title = title,
            Language = form == Form.CSharp7 ? LanguageVersion.CSharp7_3 : LanguageVersion.Latest,
            Output = form == Form.Program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        };
        var solution = form is Form.Class or Form.Partial ? verifier.CreateSolution(Files(0), Files(1)) : verifier.CreateSolution(Files(0));
        Assert.Empty(await CodeFixVerifier.GetErrorsAsync(solution));
        var all = await CodeFixVerifier.FindDiagnosticsAsync(solution);
        var diagnostics = all.RemoveAll(found => found.Id != id);
        var diagnostic = diagnostics[0];

        var single = await verifier.FixAsync(solution, diagnostic);
        await AssertSoundAsync(single);
        Assert.True((await CodeFixVerifier.FindDiagnosticsAsync(single, id)).Length < diagnostics.Length);
        if (title == "Rename")
            return;

        await AssertAllAsync(FixAllScope.Solution, _ => false);
        if (form is not (Form.Class or Form.Partial))
            return;

        await AssertAllAsync(FixAllScope.Solution, _ => false, isChoice: false);
        await AssertAllAsync(FixAllScope.Project, path => path.StartsWith("Project1/", StringComparison.Ordinal));

        // Of two ids in two files one goes, wherever it stands.
        if ((id, form) is not ("IDFY0103", Form.Partial))
            await AssertAllAsync(FixAllScope.Document, path => path != PathOf(diagnostic));

        IEnumerable<string> Files(int project) =>
            [.. FormWriter.Write(source, form, $"Shop{project}0", hasUsing: true), .. FormWriter.Write(source, form, $"Shop{project}1", hasUsing: false)];

        async Task AssertAllAsync(FixAllScope scope, Func<string, bool> isLeft, bool isChoice = true)
        {
            var changed = await verifier.FixAllAsync(solution, diagnostic, scope, isChoice);
            await AssertSoundAsync(changed);
            Assert.Equal(diagnostics.Select(PathOf).Where(isLeft), (await CodeFixVerifier.FindDiagnosticsAsync(changed, id)).Select(PathOf));
        }

        async Task AssertSoundAsync(Solution changed)
        {
            Assert.Empty(await CodeFixVerifier.GetErrorsAsync(changed));
            Assert.Equal(await GetCommentsAsync(solution), await GetCommentsAsync(changed));
            Assert.Empty(await GetAddedNeedlessUsingsAsync(solution, changed));

            // No fix causes another diagnostic.
            Assert.Empty((await CodeFixVerifier.FindDiagnosticsAsync(changed)).Select(diagnostic => diagnostic.Id).Except(all.Select(diagnostic => diagnostic.Id)));
        }
    }

    private static string PathOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.FilePath;

    private static async Task<IEnumerable<string>> GetCommentsAsync(Solution solution) =>
        from compilation in await CodeFixVerifier.CompileAsync(solution)
        from file in compilation.SyntaxTrees
        from trivia in file.GetRoot().DescendantTrivia()
        where trivia.ToString().StartsWith('/')
        select $"{file.FilePath}: {trivia}";

    private static async Task<IEnumerable<string>> GetAddedNeedlessUsingsAsync(Solution before, Solution after)
    {
        var known = (await CodeFixVerifier.CompileAsync(before)).SelectMany(compilation => compilation.SyntaxTrees).ToDictionary(file => file.FilePath, file => file.ToString());
        return
            from compilation in await CodeFixVerifier.CompileAsync(after)
            from diagnostic in compilation.GetDiagnostics()
            where diagnostic.Id == "CS8019"
            let directive = diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)
            where !known[PathOf(diagnostic)].Contains(directive, StringComparison.Ordinal)
            select $"{PathOf(diagnostic)}: {directive}";
    }
}
