using System.Text.RegularExpressions;

namespace Identify.Package.Tests;

/// <summary>The package brings the rules and their code fixes.</summary>
public sealed partial class AnalyzerTests(PackedPackages packages)
{
    private static readonly Document Overview = new("docs", "rules", "README.md");
    private static readonly string[] Groups = ["IDs", "Types", "Names", "Shape", "Privacy"];

    /// <summary>The rules that have a fix according to the overview.</summary>
    private static IEnumerable<string> Fixable =>
        from heading in Groups
        from row in Overview.GetTable(heading)
        where row[3].Length > 0
        select RuleId().Match(row[0]).Value;

    [Fact]
    public async Task A_fault_is_reported_and_its_fix_applied()
    {
        var project = packages.CreateProject("Faulty", "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>");
        project.Write(
            "Customer.cs",
            """
            using Identify;

            [IdentifyTraits]
            public class Customer
            {
                public int Id { get; set; }

                [UserId]
                public string? Email { get; set; }
            }

            """);

        var faulty = await project.BuildAsync();
        Assert.NotEqual(0, faulty.ExitCode);
        Assert.Contains("Customer.cs(9,20): error IDFY0101: ", faulty.Output, StringComparison.Ordinal);

        (await project.DotNetAsync("format", "analyzers", "--diagnostics", "IDFY0101", "--no-restore")).Successful();
        Assert.Equal(
            """
            using Identify;

            [IdentifyTraits]
            public class Customer
            {
                [UserId]
                public int Id { get; set; }

                public string? Email { get; set; }
            }

            """,
            project.Read("Customer.cs"));

        (await project.BuildAsync()).Successful();
    }

    [Fact]
    public async Task Every_rule_with_a_fix_is_silent_after_a_format()
    {
        var project = packages.CreateProject("Formatted", "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings>");
        project.Write(
            ".editorconfig",
            """
            root = true
            [*.cs]
            dotnet_diagnostic.IDFY0105.severity = warning
            dotnet_diagnostic.IDFY0206.severity = warning
            dotnet_diagnostic.IDFY0306.severity = warning
            dotnet_diagnostic.IDFY0502.severity = warning

            """);
        project.Write(
            "Ids.cs",
            """
            namespace Ids;

            [IdentifyTraits] public class Email { public int Id { get; set; } [UserId] public string? Mail { get; set; } }
            [IdentifyTraits] public record Login(Guid Id, [UserId] string UserName);
            [IdentifyTraits] public class Twice { [UserId] public int Id { get; set; } [UserId] public Guid Key { get; set; } public int Age { get; set; } }
            [IdentifyTraits] public record struct Unmarked(long Id, string Email);

            """);
        project.Write(
            "Types.cs",
            """
            namespace Types;

            [IdentifyTraits]
            public partial class Customer
            {
                public string CreatedAt { get; set; } = ""; // IDFY0201
                public int Phone { get; set; }              // IDFY0202
                public string? Age { get; set; }            // IDFY0203
                public Place? Address { get; set; }
                public DateTime Seen { get; set; }          // IDFY0206
            }

            """);
        project.Write("Place.cs", "namespace Types;\n\npublic class Place\n{\n    public int PostalCode { get; set; } // IDFY0205\n}\n");
        project.Write(
            "Names.cs",
            """
            namespace Names;

            [IdentifyTraits]
            public class Customer
            {
                public string? Forename { get; set; }                           // IDFY0301
                [TraitName("$email")] public string? Contact { get; set; }      // IDFY0302
                [TraitName("title")] public string? FullName { get; set; }      // IDFY0304
                public string? City { get; set; }                               // IDFY0305
                [TraitName("last_name")] public string? LastName { get; set; }  // IDFY0306
                public Visit? FirstVisit { get; set; }
            }

            [IdentifyTraits(Naming = TraitNaming.SnakeCase)] public record Visit(int Pages);

            """);
        project.Write(
            "Shapes.cs",
            """
            namespace Shapes;

            public class Shop
            {
                [IdentifyTraits]
                private class Customer               // IDFY0401
                {
                    public string? Email { get; set; }
                }
            }

            [IdentifyTraits]
            public class Supplier
            {
                public Stream? Photo { get; set; }   // IDFY0402
                public string? ApiKey { get; set; }  // IDFY0501
                public string? Email { get; set; }
                [TraitNull] public int Orders { get; set; } // IDFY0403
            }

            [IdentifyTraits(Ignore = new[] { nameof(UserName) })]
            public class Login : System.Net.NetworkCredential // IDFY0502
            {
                public string? Email { get; set; }
            }

            public class Partner
            {
                [UserId] public int Id { get; set; } // IDFY0403
                public string? Email { get; set; }
            }

            """);
        project.Write("Usings.cs", "global using Identify;\n");

        var faulty = await project.BuildAsync();
        Assert.NotEqual(0, faulty.ExitCode);
        Assert.Equal(Fixable, RuleId().Matches(faulty.Output).Select(id => id.Value).Distinct().Order(StringComparer.Ordinal));

        // A fix may reveal a problem whose rule has already been handled: an email address that is no longer the user ID may have
        // a misspelled name. And a run applies only one kind of fix for each rule.
        (await project.DotNetAsync("format", "analyzers", "--no-restore")).Successful();
        (await project.DotNetAsync("format", "analyzers", "--no-restore")).Successful();
        (await project.BuildAsync()).Successful();

        // The first of two fixes was applied: the one that does not change what is sent.
        Assert.Contains("[TraitIgnore] public Stream?", string.Join(' ', project.Read("Shapes.cs").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_the_project_is_the_tracking_plan()
    {
        var project = packages.CreateProject("Planned", "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>");
        project.Write("Directory.Build.props", "<Project><ItemGroup><IdentifyTrackingPlan Include=\"plan.json\" /></ItemGroup></Project>");
        project.Write("plan.json", """{ "properties": { "logins": { "type": "integer" } } }""");
        project.Write("Customer.cs", "[Identify.IdentifyTraits] public class Customer { public string? Logins { get; set; } }");

        var faulty = await project.BuildAsync();
        Assert.NotEqual(0, faulty.ExitCode);
        Assert.Contains("error IDFY0702: 'Customer.Logins' is sent as a string, but the tracking plan 'plan.json' defines 'logins' as an integer", faulty.Output, StringComparison.Ordinal);

        project.Write("plan.json", """{ "properties": { "logins": { "type": "string" } } """);
        Assert.Contains("plan.json(1,52): error IDFY0705: ", (await project.BuildAsync()).Output, StringComparison.Ordinal);

        project.Write("plan.json", """{ "properties": { "logins": { "type": "string" } } }""");
        (await project.BuildAsync()).Successful();
    }

    [GeneratedRegex(@"IDFY\d{4}")]
    private static partial Regex RuleId();
}
