using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Identify.CodeFixes.Tests;

/// <summary>
/// Every repair, alone and as fix-all, in every form that types can be written in: the code compiles after it, comments are
/// kept, no using directive is too many, and the rule is silent.
/// </summary>
public class EveryFormTests
{
    private static readonly (string Id, string Title, string Source)[] DiagnosticProperties =
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
        ("IDFY0305", "Put", "[IdentifyTraits] public class Customer { public string? City { get; set; } public string? Zip { get; set; } public string? State { get; set; } }"),
        ("IDFY0306", "Change", "[IdentifyTraits] public class Customer { public Visit? Last { get; set; } } [IdentifyTraits(Naming = Identify.TraitNaming.SnakeCase)] public class Visit { public int Pages { get; set; } }"),
        ("IDFY0306", "Send", "[IdentifyTraits] public class Customer { public string? FirstName { get; set; } [TraitName(\"last_name\")] public string? LastName { get; set; } }"),
        ("IDFY0401", "Make", "public class Shop { public int Number { get; set; } [IdentifyTraits] private class Customer { public string? Email { get; set; } public int Age { get; set; } } }"),
        ("IDFY0402", "Add [TraitIgnore]", "[IdentifyTraits] public class Customer { public int Age { get; set; } public object? Tag { get; set; } }"),
        ("IDFY0402", "Add a", "[IdentifyTraits] public class Customer { public int Age { get; set; } public System.IO.Stream? Photo { get; set; } public System.Collections.Generic.List<object?>? Tags { get; set; } public Blob? Blob { get; set; } } public class Blob { public System.Action? Done { get; set; } }"),
        ("IDFY0403", "Add", "internal class Customer { public int Age { get; set; } [UserId] public int Id { get; set; } }"),
        ("IDFY0403", "Remove", "internal class Customer { public int Age { get; set; } [UserId] public int Id { get; set; } }"),
        ("IDFY0501", "Add", "[IdentifyTraits] public class Customer { public int Age { get; set; } public string? Password { get; set; } }"),
    ];

    public static TheoryData<string, string, Form> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, Form>();
            foreach (var (id, title, _) in DiagnosticProperties)
            {
                foreach (var form in Enum.GetValues<Form>())
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
        Repairing.Providers.SelectMany(provider => provider.FixableDiagnosticIds).Distinct().Order(StringComparer.Ordinal),
        DiagnosticProperties.Select(repair => repair.Id).Distinct());

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_repair_leaves_sound_code(string id, string title, Form form)
    {
        var source = DiagnosticProperties.Single(repair => repair.Id == id && repair.Title == title).Source;
        var repairing = new Repairing
        {
            Title = title,
            Language = form == Form.CSharp7 ? LanguageVersion.CSharp7_3 : LanguageVersion.Latest,
            Output = form == Form.Program ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
        };
        var solution = form is Form.Class or Form.Partial ? repairing.CreateSolution(Files(0), Files(1)) : repairing.CreateSolution(Files(0));
        Assert.Empty(await Repairing.GetErrorsAsync(solution));
        var all = await Repairing.FindFaultsAsync(solution);
        var faults = all.RemoveAll(found => found.Id != id);
        var fault = faults[0];

        var single = await repairing.RepairAsync(solution, fault);
        await AssertSoundAsync(single);
        Assert.True((await Repairing.FindFaultsAsync(single, id)).Length < faults.Length);
        if (title == "Rename")
            return;

        await AssertAllAsync(FixAllScope.Solution, _ => false);
        if (form is not (Form.Class or Form.Partial))
            return;

        await AssertAllAsync(FixAllScope.Solution, _ => false, isChoice: false);
        await AssertAllAsync(FixAllScope.Project, path => path.StartsWith("Project1/", StringComparison.Ordinal));

        // Of two ids in two files one goes, wherever it stands.
        if ((id, form) is not ("IDFY0103", Form.Partial))
            await AssertAllAsync(FixAllScope.Document, path => path != PathOf(fault));

        IEnumerable<string> Files(int project) =>
            [.. FormWriter.Write(source, form, $"Shop{project}0", hasUsing: true), .. FormWriter.Write(source, form, $"Shop{project}1", hasUsing: false)];

        async Task AssertAllAsync(FixAllScope scope, Func<string, bool> isLeft, bool isChoice = true)
        {
            var repaired = await repairing.RepairAllAsync(solution, fault, scope, isChoice);
            await AssertSoundAsync(repaired);
            Assert.Equal(faults.Select(PathOf).Where(isLeft), (await Repairing.FindFaultsAsync(repaired, id)).Select(PathOf));
        }

        async Task AssertSoundAsync(Solution repaired)
        {
            Assert.Empty(await Repairing.GetErrorsAsync(repaired));
            Assert.Equal(await GetCommentsAsync(solution), await GetCommentsAsync(repaired));
            Assert.Empty(await GetAddedNeedlessUsingsAsync(solution, repaired));

            // No repair makes another fault.
            Assert.Empty((await Repairing.FindFaultsAsync(repaired)).Select(fault => fault.Id).Except(all.Select(fault => fault.Id)));
        }
    }

    private static string PathOf(Diagnostic fault) => fault.Location.SourceTree!.FilePath;

    private static async Task<IEnumerable<string>> GetCommentsAsync(Solution solution) =>
        from compilation in await Repairing.CompileAsync(solution)
        from file in compilation.SyntaxTrees
        from trivia in file.GetRoot().DescendantTrivia()
        where trivia.ToString().StartsWith('/')
        select $"{file.FilePath}: {trivia}";

    private static async Task<IEnumerable<string>> GetAddedNeedlessUsingsAsync(Solution before, Solution after)
    {
        var known = (await Repairing.CompileAsync(before)).SelectMany(compilation => compilation.SyntaxTrees).ToDictionary(file => file.FilePath, file => file.ToString());
        return
            from compilation in await Repairing.CompileAsync(after)
            from fault in compilation.GetDiagnostics()
            where fault.Id == "CS8019"
            let directive = fault.Location.SourceTree!.GetText().ToString(fault.Location.SourceSpan)
            where !known[PathOf(fault)].Contains(directive, StringComparison.Ordinal)
            select $"{PathOf(fault)}: {directive}";
    }
}
