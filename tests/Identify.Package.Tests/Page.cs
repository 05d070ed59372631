using System.Reflection;
using System.Text.RegularExpressions;
using Identify.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Package.Tests;

/// <summary>
/// A page of the documentation as a program: all its <c>csharp</c> blocks form one file, and what it prints is in its <c>json</c> blocks.
/// </summary>
internal sealed partial class Page(string path)
{
    private const string GlobalUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Preview);

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    private readonly string _text = File.ReadAllText(Repository.PathOf(path));

    public bool HasCode => GetBlocks("csharp").Any();

    /// <summary>What the page says that its program prints, a line for each JSON value.</summary>
    public IEnumerable<string> Json => GetBlocks("json");

    /// <summary>Compiles the page's code, and more if given, as a program with the generated code in it.</summary>
    public Compilation Compile(string more = "")
    {
        string[] sources = [GlobalUsings, GetProgram(more)];
        var compilation = CSharpCompilation.Create(
            $"Page{Guid.NewGuid():N}",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"Source{index}.cs")),
            References,
            new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new IdentifyGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        Assert.Empty(diagnostics);
        return generated;
    }

    /// <summary>Warnings and errors of the compiler and of the rules.</summary>
    public static async Task<IEnumerable<string>> FindFaultsAsync(Compilation compilation)
    {
        var rules = typeof(IdentifyGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)))
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!);
        var diagnostics = await compilation.WithAnalyzers([.. rules]).GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return diagnostics
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)
            .Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(null)} at '{Quote(diagnostic.Location)}'");
    }

    /// <summary>Runs the program, and gives the lines that it prints.</summary>
    public static string[] Run(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.Empty(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var entry = Assembly.Load(image.ToArray()).EntryPoint!;

        using var output = new StringWriter();
        var console = Console.Out;
        Console.SetOut(output);
        try
        {
            entry.Invoke(null, entry.GetParameters().Length == 0 ? [] : [Array.Empty<string>()]);
        }
        finally
        {
            Console.SetOut(console);
        }

        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Using directives and attributes first, then statements, then types, as a C# file requires.</summary>
    private string GetProgram(string more)
    {
        var blocks = GetBlocks("csharp").Append(more).Select(block => CSharpSyntaxTree.ParseText(block, ParseOptions).GetCompilationUnitRoot()).ToList();
        var members = blocks.SelectMany(block => block.Members).ToLookup(member => member is GlobalStatementSyntax);
        return string.Concat(
            blocks.SelectMany(block => block.Usings).Select(directive => directive.ToString()).Distinct()
                .Concat(blocks.SelectMany(block => block.AttributeLists).Select(list => list.ToFullString()))
                .Concat(members[true].Select(statement => statement.ToFullString()))
                .Append("return;") // a page may have no statements, and a program must
                .Concat(members[false].Select(type => type.ToFullString()))
                .Select(part => part + "\n"));
    }

    private IEnumerable<string> GetBlocks(string language) =>
        Block().Matches(_text).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["code"].Value);

    private static string? Quote(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim();

    [GeneratedRegex("^```(?<language>\\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
