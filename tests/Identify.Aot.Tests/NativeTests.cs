using System.Text.Json;

namespace Identify.Aot.Tests;

/// <summary>Publishes programs as native code and runs them.</summary>
public sealed class NativeTests(NativeTests.Artifacts artifacts) : IClassFixture<NativeTests.Artifacts>
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    [Fact]
    public async Task The_native_program_writes_the_same_bytes_as_the_just_in_time_compiled_one()
    {
        var program = await PublishAsync("samples", "Aot");

        var native = await Tool.RunAsync(program, artifacts.Folder);
        Assert.Equal(await RunHereAsync("Aot.dll"), native.Successful().Output);
    }

    [Fact]
    public async Task The_client_delivers_from_a_native_program()
    {
        var program = await PublishAsync("tests", "Identify.Aot.Delivery");

        await using var collector = await TestCollector.StartAsync(new CollectorAnswer(200));
        var native = await Tool.RunAsync(program, artifacts.Folder, collector.Endpoint);
        Assert.Equal("0", native.Successful().Output);
        using var batch = JsonDocument.Parse(Assert.Single(collector.Requests).Body);
        var call = Assert.Single(batch.RootElement.GetProperty("batch").EnumerateArray());
        using var expected = JsonDocument.Parse(await RunHereAsync("Aot.dll"));
        Assert.Equal(expected.RootElement.GetProperty("traits").GetRawText(), call.GetProperty("traits").GetRawText());
    }

    /// <summary>What is measured against each other must do the same.</summary>
    [Fact]
    public async Task The_peer_on_System_Text_Json_writes_the_same_call() =>
        Assert.Equal(await RunHereAsync("Aot.dll"), await RunHereAsync("Identify.Aot.Peer.dll"));

    /// <returns>The native program.</returns>
    private async Task<string> PublishAsync(string folder, string project)
    {
        var linker = Linkers.FirstOrDefault(linker => Tool.Find(linker) is not null);
        Assert.SkipWhen(linker is null, "Native code is linked by clang or gcc, and this machine has neither.");

        // All warnings are errors in this repository, those about trimming and AOT too.
        var output = Path.Combine(artifacts.Folder, "published", project);
        var publishing = await Tool.RunAsync(
            Tool.DotNet, Repository.Root, "publish", Path.Combine(folder, project), "--artifacts-path", artifacts.Folder, "--output", output, $"-p:CppCompilerAndLinker={linker}");
        Assert.DoesNotContain(" warning ", publishing.Successful().All, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(output, project + ".dll")), "The published program is no native code.");
        return Path.Combine(output, project);
    }

    private static async Task<string> RunHereAsync(string assembly)
    {
        var run = await Tool.RunAsync(Tool.DotNet, AppContext.BaseDirectory, assembly);
        Assert.NotEmpty(run.Successful().Output);
        return run.Output;
    }

    /// <summary>What both programs are built from is built once.</summary>
    public sealed class Artifacts : IDisposable
    {
        public string Folder { get; } = Directory.CreateTempSubdirectory("identify-aot-").FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
