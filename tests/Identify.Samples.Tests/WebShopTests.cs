using System.Net;
using System.Net.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Identify.Samples.Tests;

public sealed class WebShopTests : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webshop-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_visitor_becomes_a_customer()
    {
        await using var collector = await TestCollector.StartAsync();
        await using var shop = await StartAsync(collector);
        using var browser = await BrowseAsync(shop);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(browser, HttpMethod.Post, "newsletter", new { email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(browser, HttpMethod.Post, "signup", new { name = "Ada Lovelace", email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(browser, HttpMethod.Put, "profile", new { plan = "Premium", city = "London", country = "UK" }));
        await collector.WaitForAsync(4);

        var calls = collector.Calls;
        var newsletter = Assert.Single(calls, call => !call.TryGetProperty("userId", out _));
        var joined = Assert.Single(calls, call => call.TryGetProperty("userId", out _) && call.TryGetProperty("anonymousId", out _));
        Assert.Equal("""{"email":"ada@example.com","newsletter":true}""", newsletter.GetProperty("traits").GetRawText());
        Assert.Equal(newsletter.GetProperty("anonymousId").GetString(), joined.GetProperty("anonymousId").GetString());
        Assert.Single(calls, call => call.GetProperty("traits").TryGetProperty("address", out var address)
            && address.GetRawText() == """{"city":"London","country":"UK"}"""
            && call.GetProperty("traits").GetProperty("plan").GetString() == "premium");

        using var otherBrowser = await BrowseAsync(shop);
        Assert.Equal(HttpStatusCode.OK, await SendAsync(otherBrowser, HttpMethod.Post, "login", new { email = "ada@example.com" }));
        await collector.WaitForAsync(5);
        var login = collector.Calls[^1];
        Assert.Equal(joined.GetProperty("userId").GetString(), login.GetProperty("userId").GetString());
        Assert.NotEqual(joined.GetProperty("anonymousId").GetString(), login.GetProperty("anonymousId").GetString());
    }

    [Fact]
    public async Task A_sign_up_that_fails_leaves_no_call()
    {
        await using var collector = await TestCollector.StartAsync();
        await using var shop = await StartAsync(collector);
        using var browser = await BrowseAsync(shop);

        Assert.Equal(HttpStatusCode.OK, await SendAsync(browser, HttpMethod.Post, "signup", new { name = "Ada Lovelace", email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.Conflict, await SendAsync(browser, HttpMethod.Post, "signup", new { name = "An Impostor", email = "ada@example.com" }));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(browser, HttpMethod.Put, "profile", new { plan = "Premium" }));
        await collector.WaitForAsync(3);

        Assert.All(collector.Calls, call => Assert.Equal("Ada Lovelace", call.GetProperty("traits").GetProperty("name").GetString()));
    }

    [Fact]
    public async Task A_kill_loses_no_call_of_a_stored_customer()
    {
        await using var collector = await TestCollector.StartAsync();
        collector.Answer = (_, _) => Task.FromResult<IResult?>(Results.StatusCode(503));
        await using (var killed = await StartAsync(collector))
        {
            using var browser = await BrowseAsync(killed);
            Assert.Equal(HttpStatusCode.OK, await SendAsync(browser, HttpMethod.Post, "signup", new { name = "Ada Lovelace", email = "ada@example.com" }));
            killed.Kill();
        }

        collector.Answer = (_, _) => Task.FromResult<IResult?>(null);
        await using var shop = await StartAsync(collector);
        await collector.WaitForAsync(2);
        Assert.Equal(2, collector.Calls.Count);
    }

    [Fact]
    public async Task The_page_shows_the_calls_as_they_arrive()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"There is no {Chromium}.");
        Assertions.SetDefaultExpectTimeout(30_000);
        await using var shop = SampleProcess.StartByCommand("WebShop", Settings);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(await AddressOfAsync(shop));
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

    private string[] Settings =>
        ["--urls", "http://127.0.0.1:0", "--ConnectionStrings:Shop", $"Data Source={Path.Combine(_folder.FullName, "shop.db")}"];

    private async Task<SampleProcess> StartAsync(TestCollector collector)
    {
        var shop = SampleProcess.Start("WebShop", [.. Settings, "--Identify:Endpoint", collector.Endpoint]);
        await AddressOfAsync(shop);
        return shop;
    }

    private static async Task<string> AddressOfAsync(SampleProcess shop)
    {
        const string prefix = "Now listening on: ";
        var line = await shop.WaitForLineAsync(prefix);
        return line[(line.IndexOf(prefix, StringComparison.Ordinal) + prefix.Length)..];
    }

    private static async Task<HttpClient> BrowseAsync(SampleProcess shop)
    {
        var browser = new HttpClient { BaseAddress = new Uri(await AddressOfAsync(shop)) };
        await browser.GetStringAsync("/me", TestContext.Current.CancellationToken);
        return browser;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient browser, HttpMethod method, string path, object form)
    {
        using var request = new HttpRequestMessage(method, path) { Content = JsonContent.Create(form) };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
