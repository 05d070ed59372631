namespace Identify.Aot.Tests;

/// <summary>Publishes the sample as native code and runs it.</summary>
public sealed class NativeTests : IDisposable
{
    private static readonly string[] Linkers = ["clang", "gcc"];

    private readonly string _artifacts = Directory.CreateTempSubdirectory("identify-aot-").FullName;

    [Fact]
    public async Task The_native_program_writes_the_same_bytes_as_the_just_in_time_compiled_one()
    {
        if (Linkers.FirstOrDefault(name => Tool.Find(name) is not null) is not { } linker)
        {
            Assert.Skip("Native code is linked by clang or gcc, and this machine has neither.");
            return;
        }

        // All warnings are errors in this repository, those about trimming and AOT too.
        string[] publish = ["publish", Path.Combine("samples", "Aot"), "--artifacts-path", _artifacts, "--output", _artifacts];
        var publishing = await Tool.RunAsync(Tool.DotNet, Repository.Root, [.. publish, $"-p:CppCompilerAndLinker={linker}"]);
        Assert.DoesNotContain(" warning ", publishing.Successful().All, StringComparison.Ordinal);

        var native = await Tool.RunAsync(Path.Combine(_artifacts, "Aot"), _artifacts);
        Assert.False(File.Exists(Path.Combine(_artifacts, "Aot.dll")), "The published program is no native code.");
        Assert.Equal(await RunHereAsync("Aot.dll"), native.Successful().Output);
    }

    /// <summary>What is measured against each other must do the same.</summary>
    [Fact]
    public async Task The_peer_on_System_Text_Json_writes_the_same_call() =>
        Assert.Equal(await RunHereAsync("Aot.dll"), await RunHereAsync("Identify.Aot.Peer.dll"));

    public void Dispose() => Directory.Delete(_artifacts, recursive: true);

    private static async Task<string> RunHereAsync(string assembly)
    {
        var run = await Tool.RunAsync(Tool.DotNet, AppContext.BaseDirectory, assembly);
        Assert.NotEmpty(run.Successful().Output);
        return run.Output;
    }
}
