using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Identify.Samples.Tests;

public sealed class WebShopTests : IDisposable
{
    private static readonly string[] Browsers = ["chromium", "google-chrome"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webshop-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_visitor_becomes_a_customer()
    {
        await using var collector = await TestCollector.StartAsync();
        await using var shop = await ShopProcess.StartAsync(Connection, collector);
        using var browser = await shop.BrowseAsync();

        Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(browser, HttpMethod.Post, "newsletter", new { email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(browser, HttpMethod.Post, "signup", new { name = "Ada Lovelace", email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(browser, HttpMethod.Put, "profile", new { plan = "Premium", city = "London", country = "UK" }));
        await collector.WaitForAsync(4);

        var calls = collector.Calls;
        var newsletter = Assert.Single(calls, call => !call.TryGetProperty("userId", out _));
        var joined = Assert.Single(calls, call => call.TryGetProperty("userId", out _) && call.TryGetProperty("anonymousId", out _));
        Assert.Equal("""{"email":"ada@example.com","newsletter":true}""", newsletter.GetProperty("traits").GetRawText());
        Assert.Equal(newsletter.GetProperty("anonymousId").GetString(), joined.GetProperty("anonymousId").GetString());
        Assert.Single(calls, call => call.GetProperty("traits").TryGetProperty("address", out var address)
            && address.GetRawText() == """{"city":"London","country":"UK"}"""
            && call.GetProperty("traits").GetProperty("plan").GetString() == "premium");

        using var otherBrowser = await shop.BrowseAsync();
        Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(otherBrowser, HttpMethod.Post, "login", new { email = "ada@example.com" }));
        await collector.WaitForAsync(5);
        var login = collector.Calls[^1];
        Assert.Equal(joined.GetProperty("userId").GetString(), login.GetProperty("userId").GetString());
        Assert.NotEqual(joined.GetProperty("anonymousId").GetString(), login.GetProperty("anonymousId").GetString());
    }

    [Fact]
    public async Task A_sign_up_that_fails_leaves_no_call()
    {
        await using var collector = await TestCollector.StartAsync();
        await using var shop = await ShopProcess.StartAsync(Connection, collector);
        using var browser = await shop.BrowseAsync();

        Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(browser, HttpMethod.Post, "signup", new { name = "Ada Lovelace", email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.Conflict, await ShopProcess.SendAsync(browser, HttpMethod.Post, "signup", new { name = "An Impostor", email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(browser, HttpMethod.Put, "profile", new { plan = "Premium" }));
        await collector.WaitForAsync(3);

        Assert.All(collector.Calls, call => Assert.Equal("Ada Lovelace", call.GetProperty("traits").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_kill_loses_no_call_of_a_stored_customer()
    {
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = (_, _) => Task.FromResult<IResult?>(Results.StatusCode(503));
        await using (var killed = await ShopProcess.StartAsync(Connection, collector))
        {
            using var browser = await killed.BrowseAsync();
            Assert.Equal(HttpStatusCode.OK, await ShopProcess.SendAsync(browser, HttpMethod.Post, "signup", new { name = "Ada Lovelace", email = "ada@example.com" }));
            killed.Kill();
        }

        collector.Answer = (_, _) => Task.FromResult<IResult?>(null);
        await using var shop = await ShopProcess.StartAsync(Connection, collector);
        await collector.WaitForAsync(2);
        Assert.Equal(2, collector.Calls.Count);
    }

    [Fact]
    public async Task The_page_shows_the_calls_as_they_arrive()
    {
        var chromium = Browsers.Select(Tool.Find).FirstOrDefault(program => program is not null);
        Assert.SkipWhen(chromium is null, $"The page is shown by one of {string.Join(", ", Browsers)}, and this machine has none.");
        Assertions.SetDefaultExpectTimeout(30_000);
        await using var shop = await ShopProcess.StartByCommandAsync(Connection);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(shop.Address);
        var calls = page.Locator("#calls li");

        var newsletter = page.Locator("form[action='/newsletter']");
        await newsletter.GetByLabel("Email").FillAsync("ada@example.com");
        await newsletter.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(calls).ToHaveCountAsync(1);
        await Assertions.Expect(calls.First).ToContainTextAsync("\"newsletter\": true");

        var signUp = page.Locator("form[action='/signup']");
        await signUp.GetByLabel("Name").FillAsync("Ada Lovelace");
        await signUp.GetByLabel("Email").FillAsync("ada@example.com");
        await signUp.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Logged in as Ada Lovelace");
        await Assertions.Expect(calls).ToHaveCountAsync(3);

        var profile = page.Locator("form[action='/profile']");
        await profile.GetByLabel("Plan").SelectOptionAsync("Premium");
        await profile.GetByLabel("City").FillAsync("London");
        await profile.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(calls).ToHaveCountAsync(4);
        await Assertions.Expect(calls.First).ToContainTextAsync("\"plan\": \"premium\"");

        await page.GetByRole(AriaRole.Button, new() { Name = "Log out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Not logged in");
        var logIn = page.Locator("form[action='/login']");
        await logIn.GetByLabel("Email").FillAsync("ada@example.com");
        await logIn.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(calls).ToHaveCountAsync(5);
        await Assertions.Expect(calls.First).ToContainTextAsync("\"anonymousId\"");
    }

    private string Connection => $"Data Source={Path.Combine(_folder.FullName, "shop.db")}";
}
