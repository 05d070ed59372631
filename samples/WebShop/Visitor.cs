using System.Security.Claims;
using Identify.Samples.WebShop.Shop;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Identify.Samples.WebShop;

/// <summary>Who uses the page: a cookie from the first visit on, and another one while a customer is logged in.</summary>
internal static class Visitor
{
    private const string Cookie = "visitor";

    /// <returns>The anonymous ID of the browser.</returns>
    public static Guid GetVisitorId(this HttpContext context)
    {
        if (Guid.TryParse(context.Request.Cookies[Cookie], out var id))
            return id;

        id = Guid.CreateVersion7();
        context.Response.Cookies.Append(Cookie, id.ToString(), new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        });
        return id;
    }

    public static Guid? GetCustomerId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;

    public static Task LogInAsync(this HttpContext context, Customer customer) => context.SignInAsync(
        new ClaimsPrincipal(new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, customer.Id.ToString())],
            CookieAuthenticationDefaults.AuthenticationScheme)));
}
