namespace Identify.Testing;

/// <summary>The working tree that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>How documents link to files that are not part of the documentation.</summary>
    public const string FileUrl = "https://github.com/identify-generators/identify-generators/blob/main/";

    public static string Root { get; } = FindRoot();

    /// <summary>The configuration that the tests were built in: the name of the folder above that of the framework.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "Identify.Generators.sln")))
            directory = directory.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");

        return directory.FullName;
    }
}
