using System.Net;
using Microsoft.AspNetCore.Http;

namespace Identify.Samples.Tests;

/// <summary>The samples on PostgreSQL, which a connection string chooses.</summary>
public sealed class PostgresTests(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public async Task Backfill_identifies_every_row()
    {
        SkipWithoutServer();
        await using var collector = await TestCollector.StartAsync();
        var state = Directory.CreateTempSubdirectory("backfill-");
        string[] arguments = ["--connection", server.ConnectTo("postgres"), "--count", "3000", "--endpoint", collector.Endpoint, "--state", Path.Combine(state.FullName, "state.db")];

        await using (var backfill = SampleProcess.Start("Backfill", arguments))
            Assert.True(await backfill.WaitForExitAsync() == 0, backfill.Output);

        Assert.Equal(Enumerable.Range(1, 3000), collector.UserIds.Select(id => int.Parse(id, null)).Order());
        Assert.Equal("2020-01-01T00:01:00.000Z", collector.Calls.Single(call => call.GetProperty("userId").GetString() == "1").GetProperty("traits").GetProperty("createdAt").GetString());
        state.Delete(recursive: true);
    }

    [Fact]
    public async Task A_kill_of_the_shop_loses_no_call_of_a_stored_customer()
    {
        SkipWithoutServer();
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = (_, _) => Task.FromResult<IResult?>(Results.StatusCode(503));
        await using (var killed = await ShopProcess.StartAsync(server.ConnectTo("shop"), collector))
        {
            using var browser = await killed.BrowseAsync();
            Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(browser, HttpMethod.Post, "signup", new { name = "Ada Lovelace", email = "ada@example.com" }));
            killed.Kill();
        }

        collector.Answer = (_, _) => Task.FromResult<IResult?>(null);
        await using var shop = await ShopProcess.StartAsync(server.ConnectTo("shop"), collector);
        await collector.WaitForAsync(2);
        Assert.All(collector.Calls, call => Assert.Equal("Ada Lovelace", call.GetProperty("traits").GetProperty("name").GetString()));
    }

    private void SkipWithoutServer() =>
        Assert.SkipUnless(server.IsAvailable, "The databases are in a PostgreSQL server, and this machine has no initdb.");
}
