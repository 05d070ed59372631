namespace Identify.Package.Tests;

/// <summary>The working tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Identify.Generators.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");

        return directory.FullName;
    }
}
