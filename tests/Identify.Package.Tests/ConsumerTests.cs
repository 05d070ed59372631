using System.Text;

namespace Identify.Package.Tests;

/// <summary>
/// The package works in new projects without further configuration: on .NET Framework with C# 7.3, and in a .NET Standard library.
/// <see cref="GuideTests"/> covers .NET 10.
/// </summary>
public sealed class ConsumerTests(PackedPackages packages)
{
    [Fact]
    public async Task A_net472_program_in_CSharp_7_3_writes_what_one_on_net10_writes()
    {
        var project = packages.CreateProject(
            "Framework",
            "<TargetFramework>net472</TargetFramework><OutputType>Exe</OutputType><LangVersion>7.3</LangVersion>");
        project.Write("Payloads.cs", File.ReadAllText(Repository.PathOf("tests", "Identify.Package.Tests", "Framework", "Payloads.cs")));
        project.Write(
            "Program.cs",
            """
            using System;
            using System.Text;

            public static class Program
            {
                public static void Main()
                {
                    foreach (var payload in Framework.Payloads.Write())
                        Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(payload)));
                }
            }
            """);

        (await project.BuildAsync()).Successful();

        var mono = Tool.Find("mono");
        if (!OperatingSystem.IsWindows() && mono is null)
            Assert.Skip("The program was built. To run it as well, this machine needs mono.");

        var program = project.PathOf("bin", "Debug", "net472", "Framework.exe");
        var run = mono is null
            ? await Tool.RunAsync(program, project.PathOf())
            : await Tool.RunAsync(mono, project.PathOf(), program);
        if (run.Errors.Contains("Could not load file or assembly 'netstandard,", StringComparison.Ordinal))
            Assert.Skip("The program was built. To run it as well, this machine needs a whole mono: its facade assemblies are missing.");

        // The tests compile the same file for .NET 10.
        var payloads = run.Successful().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Encoding.UTF8.GetString(Convert.FromBase64String(line)));
        Assert.Equal(Framework.Payloads.Write(), payloads);
    }

    [Fact]
    public async Task A_signed_netstandard_library_builds_without_a_warning()
    {
        var project = packages.CreateProject(
            "Library",
            $"<TargetFramework>netstandard2.0</TargetFramework><TreatWarningsAsErrors>true</TreatWarningsAsErrors><SignAssembly>true</SignAssembly><AssemblyOriginatorKeyFile>{Repository.PathOf("Identify.snk")}</AssemblyOriginatorKeyFile>");
        project.Write(
            "Customer.cs",
            """
            using System.Buffers;
            using Identify;

            [IdentifyTraits]
            public class Customer
            {
                [UserId] public long Id { get; set; }
                public string Email { get; set; }
            }

            public static class Sending
            {
                public static void Send(Customer customer, IBufferWriter<byte> output)
                {
                    customer.WriteIdentify(output);
                }
            }
            """);

        (await project.BuildAsync()).Successful();
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_named()
    {
        var project = packages.CreateProject("Compiler", "<TargetFramework>netstandard2.0</TargetFramework>");
        (await project.DotNetAsync("restore", "-v", "q")).Successful();

        string[] named = [];
        foreach (var compiler in new[] { "", "roslyn4.2", "roslyn4.3", "roslyn4.14" })
        {
            var check = await project.DotNetAsync("msbuild", "-nologo", "-t:CheckIdentifyGeneratorsCompiler", "-p:CompilerApiVersion=" + compiler);
            if (check.All.Contains("warning IDFY0001", StringComparison.Ordinal))
                named = [.. named, compiler];
            else
                check.Successful();
        }

        Assert.Equal(["", "roslyn4.2"], named);
    }
}
