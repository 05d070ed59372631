using System.Security.Claims;
using Identify.Delivery;
using Identify.Samples.WebShop.Shop;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Identify.Samples.WebShop;

/// <summary>What people do in the shop. Entities are identified when they are saved; see <see cref="Outbox.IdentifyInterceptor"/>.</summary>
internal static class ShopEndpoints
{
    public static void MapShop(this IEndpointRouteBuilder app)
    {
        app.MapGet("/me", FindMeAsync);
        app.MapPost("/newsletter", SubscribeAsync);
        app.MapPost("/signup", SignUpAsync);
        app.MapPost("/login", LogInAsync);
        app.MapPost("/logout", (HttpContext context) => context.SignOutAsync());
        app.MapPut("/profile", ChangeProfileAsync);
    }

    private static async Task<IResult> FindMeAsync(ClaimsPrincipal user, HttpContext context, ShopContext shop)
    {
        context.GetVisitorId();
        return await shop.Customers.FindAsync(user.GetCustomerId()) is { } customer ? Results.Json(customer) : Results.NoContent();
    }

    /// <summary>An anonymous visitor becomes known by an address, and by nothing else.</summary>
    private static async Task SubscribeAsync(NewsletterForm form, HttpContext context, ShopContext shop)
    {
        var id = context.GetVisitorId();
        if (await shop.Subscribers.FindAsync(id) is { } subscriber)
            subscriber.Email = form.Email;
        else
            shop.Subscribers.Add(new Subscriber { Id = id, Email = form.Email });

        await shop.SaveChangesAsync();
    }

    private static async Task<IResult> SignUpAsync(SignUpForm form, HttpContext context, ShopContext shop, IIdentifyClient identify)
    {
        var customer = new Customer { Name = form.Name, Email = form.Email };
        shop.Customers.Add(customer);
        try
        {
            await shop.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            return Results.Conflict("There is a customer with this address. Please log in.");
        }

        await JoinAsync(customer, context, identify);
        return Results.Json(customer);
    }

    private static async Task<IResult> LogInAsync(LogInForm form, HttpContext context, ShopContext shop, IIdentifyClient identify)
    {
        if (await shop.Customers.SingleOrDefaultAsync(customer => customer.Email == form.Email) is not { } customer)
            return Results.NotFound("There is no customer with this address.");

        await JoinAsync(customer, context, identify);
        return Results.Json(customer);
    }

    private static async Task<IResult> ChangeProfileAsync(ProfileForm form, ClaimsPrincipal user, ShopContext shop)
    {
        if (await shop.Customers.FindAsync(user.GetCustomerId()) is not { } customer)
            return Results.Unauthorized();

        customer.Plan = form.Plan;
        customer.Address ??= new Address();
        customer.Address.City = form.City;
        customer.Address.Country = form.Country;
        await shop.SaveChangesAsync();
        return Results.Json(customer);
    }

    /// <summary>Logs the customer in, and joins what the visitor did before to the customer: the call has both IDs.</summary>
    private static async Task JoinAsync(Customer customer, HttpContext context, IIdentifyClient identify)
    {
        var identity = UserIdentity.User(customer.Id).WithAnonymousId(context.GetVisitorId().ToString());
        await identify.IdentifyAsync(CustomerTraits.Serializer, customer, identity, cancellationToken: context.RequestAborted);
        await context.LogInAsync(customer);
    }
}

internal sealed record NewsletterForm(string Email);

internal sealed record SignUpForm(string Name, string Email);

internal sealed record LogInForm(string Email);

internal sealed record ProfileForm(Plan Plan, string? City, string? Country);
