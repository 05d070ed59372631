namespace Identify.Package.Tests;

/// <summary>The rules and their fixes arrive with the package.</summary>
public sealed class AnalyzerTests(PackedPackage package)
{
    [Fact]
    public async Task A_fault_is_reported_and_its_fix_applied()
    {
        var project = package.CreateProject("Faulty", "<TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable>");
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
}
