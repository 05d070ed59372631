namespace Identify.Package.Tests;

/// <summary>A new project outside the repository.</summary>
internal sealed class ConsumerProject(DirectoryInfo directory)
{
    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([directory.FullName, .. parts]);

    public void Write(string file, string content) => File.WriteAllText(PathOf(file), content);

    public string Read(string file) => File.ReadAllText(PathOf(file));

    public Task<ToolResult> BuildAsync() => DotNetAsync("build", "-v", "q", "--nologo");

    public Task<ToolResult> DotNetAsync(params IEnumerable<string> arguments) => Tool.RunAsync(Tool.DotNet, directory.FullName, arguments);
}
