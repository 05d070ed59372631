using System.Text.Json;

namespace Identify.Readers;

/// <summary>Gives calls to one of the scripts, and returns what it says about them.</summary>
internal static class Readers
{
    private static readonly string Directory = Repository.PathOf("tests", "Identify.Readers", "Node");
    private static readonly Lazy<Task<string?>> Obstacle = new(() => NodeScripts.InstallAsync(Directory, CancellationToken.None));

    /// <summary>Skips the test if this machine cannot run the scripts.</summary>
    public static async Task<TAnswer> AskAsync<TAnswer>(string script, object question, string timeZone = "UTC")
    {
        if (await Obstacle.Value is { } reason)
            Assert.Skip(reason);

        var folder = System.IO.Directory.CreateTempSubdirectory("identify-readers-");
        try
        {
            var (input, output) = (Path.Combine(folder.FullName, "question.json"), Path.Combine(folder.FullName, "answer.json"));
            await File.WriteAllTextAsync(input, JsonSerializer.Serialize(question, JsonSerializerOptions.Web));
            await NodeScripts.RunAsync(Directory, script, [input, output], timeZone, TestContext.Current.CancellationToken);
            return JsonSerializer.Deserialize<TAnswer>(await File.ReadAllTextAsync(output), JsonSerializerOptions.Web)!;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
