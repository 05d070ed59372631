using System.Diagnostics;
using Identify.Testing;

namespace Identify.Delivery.Tests;

/// <summary>The client in a program for .NET Framework.</summary>
public sealed class FrameworkTests
{
    [Fact]
    public async Task A_program_for_NET_Framework_delivers_through_a_server_in_trouble()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.PathOf("tests", "Identify.Delivery.Framework", "bin", configuration, "net472", "Identify.Delivery.Framework.exe");
        await using var collector = await Collector.StartAsync();
        collector.OnRequest = (context, request) => Task.FromResult((request.Number % 6) switch
        {
            1 => 503,
            4 => Collector.Reset(context),
            _ => null,
        });

        using var process = Start(program, collector.Endpoint.AbsoluteUri, "500");
        if (process is null)
            Assert.Skip("The program was built. To run it as well, this machine needs mono.");

        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("0", ""), ((await output).Trim(), errors));
        Assert.Equal(Enumerable.Range(0, 500).Select(number => Customer.Number(number).Id), collector.UserIds);
    }

    /// <returns>The program, or <see langword="null"/> if nothing on this machine can run it.</returns>
    private static Process? Start(string program, params string[] arguments)
    {
        IEnumerable<string> command = OperatingSystem.IsWindows() ? [program, .. arguments] : ["mono", program, .. arguments];
        try
        {
            return Process.Start(new ProcessStartInfo(command.First(), command.Skip(1)) { RedirectStandardOutput = true, RedirectStandardError = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
