namespace Identify.Samples.Tests;

/// <summary>A PostgreSQL server for the tests of one class, if the machine has the programs for it.</summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private const string Packages = "/usr/lib/postgresql"; // Debian has a folder for each version there

    private readonly string? _programs = FindPrograms();
    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;

    public bool IsAvailable => _programs is not null;

    private string Data => Path.Combine(_folder, "data");

    /// <summary>The connection string of a database, which need not exist.</summary>
    public string ConnectTo(string database) => $"Host={_folder};Username=postgres;Database={database}";

    public async ValueTask InitializeAsync()
    {
        if (!IsAvailable)
            return;

        if (Environment.IsPrivilegedProcess)
            (await Tool.RunAsync("chown", _folder, "postgres", _folder)).Successful();

        await RunAsync("initdb", "-D", Data, "-U", "postgres", "--auth", "trust", "--encoding", "UTF8", "--locale", "C", "--no-sync");
        await RunAsync("pg_ctl", "start", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-k {_folder} -c listen_addresses='' -c fsync=off");
    }

    public async ValueTask DisposeAsync()
    {
        if (Directory.Exists(Data))
            await RunAsync("pg_ctl", "stop", "-D", Data, "-m", "immediate");

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL refuses to run as root.</summary>
    private async Task RunAsync(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(_programs!, program), .. arguments];
        if (Environment.IsPrivilegedProcess)
            command = ["runuser", "-u", "postgres", "--", .. command];

        (await Tool.RunAsync(command[0], _folder, command[1..])).Successful();
    }

    private static string? FindPrograms() =>
        Tool.Find("initdb") is { } program ? Path.GetDirectoryName(File.ResolveLinkTarget(program, returnFinalTarget: true)?.FullName ?? program)
        : Directory.Exists(Packages) ? Directory.EnumerateFiles(Packages, "initdb", SearchOption.AllDirectories).Select(Path.GetDirectoryName).Max()
        : null;
}
