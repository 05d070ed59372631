using Xunit;

namespace Identify.Generators.Tests.Rules;

/// <summary>
/// Classes for users and customers in public repositories: the names and types of their public properties, and what the
/// rules say were the class annotated. Each expectation was checked against what the property means there.
/// </summary>
internal static class PublicClasses
{
    public static readonly TheoryData<string, string, string, string> All = new()
    {
        {
            "dotnet/aspnetcore", "IdentityUser",
            """
            string Id, string UserName, string NormalizedUserName, string? Email, string? NormalizedEmail, bool EmailConfirmed,
            string? PasswordHash, string? SecurityStamp, string ConcurrencyStamp, string? PhoneNumber, bool PhoneNumberConfirmed,
            bool TwoFactorEnabled, DateTimeOffset? LockoutEnd, bool LockoutEnabled, int AccessFailedCount
            """,
            "Id 0105, UserName 0301, PasswordHash 0501, SecurityStamp 0501, PhoneNumber 0301"
        },
        {
            "dotnet/eShop", "ApplicationUser",
            "string Street, string City, string State, string Country, string ZipCode, string Name, string LastName",
            "Street 0305"
        },
        {
            "nopSolutions/nopCommerce", "Customer",
            """
            Guid CustomerGuid, string Username, string Email, string Password, int PasswordFormatId, string PasswordSalt,
            string AdminComment, bool IsTaxExempt, string CheckoutAttributes, string DiscountCouponCode, string GiftCardCouponCodes,
            string TimeZoneId, int AffiliateId, bool Active, bool Deleted, bool IsSystemAccount, string SystemName,
            string LastIpAddress, DateTime CreatedOnUtc, DateTime? LastLoginDateUtc, DateTime LastActivityDateUtc,
            Place BillingAddress, Place ShippingAddress
            """,
            "CustomerGuid 0105, Password 0501, PasswordSalt 0501, CreatedOnUtc 0301"
        },
        {
            "octokit/octokit.net", "Account",
            """
            string AvatarUrl, string Bio, string Blog, int Collaborators, string Company, DateTimeOffset CreatedAt, int DiskUsage,
            string Email, int Followers, int Following, bool? Hireable, string HtmlUrl, int Id, string Location, string Login,
            string Name, int OwnedPrivateRepos, int PrivateGists, int PublicGists, int PublicRepos, int TotalPrivateRepos, string Url
            """,
            "AvatarUrl 0301, Bio 0301, Company 0204, Id 0105, Login 0301"
        },
        {
            "bitwarden/server", "User",
            """
            Guid Id, string? Name, string Email, bool EmailVerified, string? MasterPassword, string? MasterPasswordHint, string Culture,
            string SecurityStamp, string? TwoFactorProviders, string? TwoFactorRecoveryCode, DateTime AccountRevisionDate, string? Key,
            string? PublicKey, string? PrivateKey, bool Premium, DateTime? PremiumExpirationDate, long? Storage, string? GatewayCustomerId,
            string? LicenseKey, string ApiKey, DateTime CreationDate, bool ForcePasswordReset, int FailedLoginCount, string? AvatarColor,
            DateTime? LastPasswordChangeDate, DateTime? LastEmailChangeDate, bool VerifyDevices
            """,
            """
            Id 0105, MasterPassword 0501, MasterPasswordHint 0501, SecurityStamp 0501, AccountRevisionDate 0206, PrivateKey 0501, PremiumExpirationDate 0206, ApiKey 0501, TwoFactorRecoveryCode 0501,
            CreationDate 0206, CreationDate 0301, LastPasswordChangeDate 0206, LastEmailChangeDate 0206
            """
        },
        {
            "jasontaylordev/NorthwindTraders", "Customer",
            """
            string CustomerId, string CompanyName, string ContactName, string ContactTitle, string Address, string City, string Region,
            string PostalCode, string Country, string Phone, string Fax
            """,
            "CustomerId 0105, CompanyName 0305, ContactName 0301, ContactTitle 0301, Address 0204"
        },
        {
            "intercom/intercom-dotnet", "User",
            """
            string user_id, string email, string name, int? updated_at, string last_seen_ip, bool? unsubscribed_from_emails,
            int? last_request_at, int? signed_up_at, int? created_at, int? session_count, string user_agent_data, object pseudonym,
            bool? anonymous, Dictionary<string,object> custom_attributes, Picture avatar
            """,
            "user_id 0105, created_at 0201, pseudonym 0402, custom_attributes 0402, avatar 0202"
        },
        {
            "glacasa/Mastonet", "Account",
            """
            string Id, string UserName, string AccountName, string ProfileUrl, string DisplayName, string Note, string AvatarUrl,
            string StaticAvatarUrl, string HeaderUrl, string StaticHeaderUrl, bool Locked, bool? Discoverable, DateTime CreatedAt,
            DateTime? LastStatusAt, int StatusesCount, int FollowersCount, int FollowingCount, Account? Moved, bool? Bot, bool Suspended,
            DateTime? MuteExpiresAt
            """,
            "Id 0105, UserName 0301, DisplayName 0301, AvatarUrl 0301, CreatedAt 0206, LastStatusAt 0206, MuteExpiresAt 0206"
        },
        {
            "stripe/stripe-dotnet", "Customer",
            """
            string Id, string Object, Place Address, long Balance, DateTime Created, string Currency, bool? Deleted, bool? Delinquent,
            string Description, string Email, Dictionary<string,long> InvoiceCreditBalance, string InvoicePrefix, bool Livemode,
            Dictionary<string,string> Metadata, string Name, long NextInvoiceSequence, string Phone, List<string> PreferredLocales,
            string TaxExempt
            """,
            "Id 0105, Line1 0301, Created 0206, Created 0301"
        },
        {
            "jellyfin/jellyfin", "User",
            """
            string Username, string? Password, bool MustUpdatePassword, string? AudioLanguagePreference, string AuthenticationProviderId,
            string PasswordResetProviderId, int InvalidLoginAttemptCount, DateTime? LastActivityDate, DateTime? LastLoginDate,
            int? LoginAttemptsBeforeLockout, int MaxActiveSessions, bool PlayDefaultAudioTrack, bool EnableLocalPassword,
            bool EnableAutoLogin, int? MaxParentalAgeRating, long InternalId, Picture? ProfileImage, uint RowVersion
            """,
            "Password 0501, LastActivityDate 0206, LastLoginDate 0206"
        },
        {
            "Squidex/squidex", "ClientUser",
            "string Id, string Email, bool IsLocked, IReadOnlyList<System.Security.Claims.Claim> Claims",
            "Id 0105, Claims 0402"
        },
    };
}

public class PublicClassTests
{
    [Theory]
    [MemberData(nameof(PublicClasses.All), MemberType = typeof(PublicClasses))]
    public async Task The_rules_say_what_they_should_and_no_more(string repository, string type, string members, string expected)
    {
        Assert.NotEmpty(repository);
        var properties = members.Split(", ").SelectMany(part => part.Split(",\n")).Select(member => $"public {member.Trim()} {{ get; set; }}");
        var compilation = Analysis.Compile(
            $$"""
            #nullable disable warnings
            [IdentifyTraits] public class {{type}} { {{string.Join(" ", properties)}} }
            public class Place { public string City { get; set; } public string Country { get; set; } public string Line1 { get; set; } public string Line2 { get; set; } public string PostalCode { get; set; } }
            public class Picture { public string Type { get; set; } public string ImageUrl { get; set; } }
            """);
        Assert.Empty(Analysis.GetFaults(compilation));

        var faults = await Analysis.RunRulesAsync(compilation, TestContext.Current.CancellationToken);

        var actual = faults.Select(fault => $"{fault.Location.SourceTree!.GetText().ToString(fault.Location.SourceSpan)} {fault.Id[4..]}");
        Assert.Equal(
            expected.Split(',', StringSplitOptions.TrimEntries).Order(StringComparer.Ordinal),
            actual.Order(StringComparer.Ordinal));
    }
}
