namespace Identify.Package.Tests;

/// <summary>
/// One package is enough: a project that installs the outbox has delivery, the generator, the rules and the catalogue. The command-line
/// tool is installed and reads what the project built.
/// </summary>
public sealed class DeliveryTests(PackedPackages packages)
{
    private const string Customer = """
        using Identify;

        namespace Shop;

        [IdentifyTraits]
        public sealed record Customer([property: UserId] string Id, string Email, string Tier);
        """;

    private const string Program = """
        using Identify;
        using Identify.Delivery;
        using Microsoft.Extensions.DependencyInjection;
        using Shop;

        var services = new ServiceCollection();
        services.AddIdentify(options => (options.WriteKey, options.Endpoint) = ("key", new Uri(args[0]))).UseSqliteOutbox("outbox.db");
        await using var provider = services.BuildServiceProvider();
        var identify = provider.GetRequiredService<IIdentifyClient>();

        identify.Identify(new Customer("7", "peter@example.com", "free"));
        Console.Write(await identify.FlushAsync(TimeSpan.FromSeconds(60)));
        """;

    [Fact]
    public async Task The_outbox_is_installed_with_all_that_it_needs_and_the_tool_reads_the_result()
    {
        var project = packages.CreateProject(
            "Shop",
            "<TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable><IdentifyCatalogue>true</IdentifyCatalogue>",
            "Identify.Delivery.Sqlite");
        project.Write("Customer.cs", Customer);
        project.Write("Program.cs", Program);
        WriteSettings("hubspot;nowhere");

        project.Write("plan.json", """{ "properties": { "email": { "type": "string" } } }""");
        var faulty = await project.BuildAsync();
        Assert.NotEqual(0, faulty.ExitCode);
        Assert.Contains("Customer.cs(6,82): error IDFY0701: ", faulty.Output, StringComparison.Ordinal);
        Assert.Contains("error IDFY0805: 'nowhere'", faulty.Output, StringComparison.Ordinal);

        WriteSettings("hubspot;braze");
        project.Write("plan.json", """{ "properties": { "email": { "type": "string" }, "tier": { "type": "string" } } }""");
        (await project.BuildAsync()).Successful();
        await using var collector = await TestCollector.StartAsync(new CollectorAnswer(200));
        var run = (await project.DotNetAsync(Path.Combine("bin", "Debug", "net10.0", "Shop.dll"), collector.Endpoint)).Successful();
        Assert.Equal("0", run.Output);
        Assert.Equal("POST /v1/batch", Assert.Single(collector.Requests).Line);

        var identify = await InstallToolAsync(project);
        await ReadWithToolAsync(identify, project);

        void WriteSettings(string destinations) => project.Write(
            "Directory.Build.props",
            $"""
            <Project>
              <PropertyGroup><IdentifyDestinations>{destinations}</IdentifyDestinations></PropertyGroup>
              <ItemGroup><IdentifyTrackingPlan Include="plan.json" /></ItemGroup>
            </Project>
            """);
    }

    /// <returns>The command, as a script calls it.</returns>
    private async Task<string> InstallToolAsync(ConsumerProject project)
    {
        (await project.DotNetAsync("tool", "install", "Identify.Tool", "--tool-path", "tools", "--add-source", packages.Feed, "--version", packages.Version)).Successful();
        var old = project.PathOf("tools", ".store", "identify.tool", packages.Version, "identify.tool", packages.Version, "tools", "net8.0", "any", "Identify.Tool.dll");
        Assert.Contains("catalogue", (await project.DotNetAsync(old, "--help")).Successful().Output, StringComparison.Ordinal);
        return project.PathOf("tools", OperatingSystem.IsWindows() ? "identify.exe" : "identify");
    }

    private static async Task ReadWithToolAsync(string identify, ConsumerProject project)
    {
        var assembly = project.PathOf("bin", "Debug", "net10.0", "Shop.dll");
        project.Write(
            "calls.jsonl",
            """
            {"userId":"7","traits":{"email":"peter@example.com","tier":"free"}}
            {"userId":"8","traits":{"email":"peter@example.com","tier":2}}

            """);

        Assert.Contains("Usage:", (await RunAsync("--help")).Successful().Output, StringComparison.Ordinal);
        Assert.Contains("`Shop.CustomerTraits`, sent by `Identify.Delivery.IIdentifyClient`", (await RunAsync("catalogue", assembly, "--format", "markdown")).Successful().Output, StringComparison.Ordinal);
        Assert.Contains("\"tier\"", (await RunAsync("plan", "export", assembly)).Successful().Output, StringComparison.Ordinal);
        var check = await RunAsync("check", "calls.jsonl", "--plan", "plan.json");
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("IDFY0702", check.Output, StringComparison.Ordinal);

        Task<ToolResult> RunAsync(params string[] arguments) => Tool.RunAsync(identify, project.PathOf(), arguments);
    }
}
