using Identify.Specification;

namespace Identify.Package.Tests;

public class DerivedFilesTests
{
    public static TheoryData<string> Paths =>
        [.. DerivedFiles.Create(Repository.Root).Select(file => Path.GetRelativePath(Repository.Root, file.FullPath))];

    /// <summary>If it fails, run <c>dotnet run --project eng/Specification</c>.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void A_file_that_follows_from_the_specification_is_current(string path)
    {
        var file = DerivedFiles.Create(Repository.Root).Single(file => Path.GetRelativePath(Repository.Root, file.FullPath) == path);

        Assert.Equal(file.Content, File.ReadAllText(file.FullPath).ReplaceLineEndings("\n"));
    }
}
