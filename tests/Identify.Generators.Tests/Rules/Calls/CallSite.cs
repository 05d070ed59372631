using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Identify.Generators.Tests.Rules.Calls;

/// <summary>Statements that call an SDK. Every diagnostic is marked in them: <c>{|IDFY0301:"Email"|}</c>.</summary>
internal static class CallSite
{
    /// <summary>What the statements can use.</summary>
    private const string Model = """
        #nullable enable
        namespace Shop
        {
            public enum Tier { Free, Paid }
            public class Account { public string Id { get; set; } = ""; public string Name { get; set; } = ""; public string Token { get; set; } = ""; public Uri? Website { get; set; } }
            public class User
            {
                public Guid Id { get; set; }
                public string Key { get; set; } = "";
                public string? Email { get; set; }
                public string UserName { get; set; } = "";
                public string? Name { get; set; }
                public string? Phone { get; set; }
                public string? City { get; set; }
                public string? JoinedText { get; set; }
                public int Age { get; set; }
                public Tier Tier { get; set; }
                public DateTimeOffset CreatedAt { get; set; }
                public DateTime? Joined { get; set; }
                public string? PasswordHash { get; set; }
                public Account? Account { get; set; }
                public object? Tag { get; set; }
            }
        }
        """;

    private const string Usings = "using System.Linq; using System.Security.Claims; using System.Threading; using System.Threading.Tasks; using Shop;\n";

    /// <summary>The rules report exactly what is marked, and the source compiles.</summary>
    /// <param name="sdk">The SDK that the project references.</param>
    /// <param name="parameters">The parameters of the method around the statements, such as the client.</param>
    /// <param name="marked">The statements.</param>
    /// <returns>The messages.</returns>
    public static Task<IReadOnlyList<string>> VerifyAsync(Sdk sdk, string parameters, string marked) =>
        VerifyFileAsync([sdk], $"#nullable enable\npublic class Caller\n{{\npublic async Task CallAsync(User user, ClaimsPrincipal principal, {parameters})\n{{\nawait Task.Yield();\n{marked}\n}}\n}}\n");

    /// <summary>The same for whole declarations.</summary>
    public static async Task<IReadOnlyList<string>> VerifyFileAsync(Sdk[] sdks, string marked, params string[] others)
    {
        var (source, expected) = Unmark(Usings + marked);
        var compilation = Analysis.Compile([source, Model, .. others]).AddReferences(sdks.Select(sdk => sdk.Reference));
        Assert.Empty(Analysis.GetFaults(compilation).Where(fault => fault.Severity == DiagnosticSeverity.Error));

        var found = await Analysis.RunRulesAsync(compilation, TestContext.Current.CancellationToken);
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            found.Select(fault => $"{fault.Id}: {fault.Location.SourceTree!.GetText().ToString(fault.Location.SourceSpan)}").Order(StringComparer.Ordinal));
        return [.. found.Select(fault => fault.GetMessage(null))];
    }

    private static (string Source, List<string> Expected) Unmark(string marked)
    {
        var expected = new List<string>();
        while (marked.LastIndexOf("{|", StringComparison.Ordinal) is >= 0 and var start)
        {
            var colon = marked.IndexOf(':', start);
            var end = marked.IndexOf("|}", colon, StringComparison.Ordinal);
            var ids = marked[(start + 2)..colon];
            var text = marked[(colon + 1)..end];
            expected.AddRange(ids.Split(',').Select(id => $"IDFY{id}: {text}"));
            marked = marked[..start] + text + marked[(end + 2)..];
        }

        return (marked, expected);
    }
}
