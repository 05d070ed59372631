using Identify.Generators.Specification;
using Xunit;

namespace Identify.Generators.Tests.Specification;

/// <summary>Names that share a word with a reserved trait or a secret and mean something else.</summary>
public class OrdinaryNameTests
{
    private static readonly string[] Things =
    [
        "order", "invoice", "product", "session", "page", "campaign", "cart", "payment", "shipment", "article", "comment", "team", "event",
        "file", "folder", "message", "ticket", "plan", "trial", "license", "vehicle", "flight", "room", "booking", "course", "lesson",
        "game", "level", "device", "app", "build", "release", "tag", "category", "brand", "store", "branch", "region", "warehouse",
        "supplier", "vendor", "manager", "parent", "partner", "agent", "sponsor", "referrer", "doctor", "emergency", "spouse", "group",
    ];

    private static readonly string[] Endings =
    [
        "At", "On", "Date", "Time", "DateTime", "Utc", "Url", "Uri", "Link", "Image", "ImageUrl", "Picture", "PictureUrl", "Photo", "Icon", "Logo",
        "No", "Number", "Num", "Code", "Codes", "Count", "Type", "Status", "Key", "Ref", "Name", "Title", "Email", "Phone", "Login", "Address",
        "City", "Age", "Gender", "Description", "History", "Card", "Account", "Type", "Level", "Score", "Color", "CreatedAt", "CreatedOn",
        "RegisteredAt", "Created", "JoinDate", "Id", "Uuid",
    ];

    private static readonly string[] Events =
    [
        "updated", "modified", "deleted", "removed", "published", "expired", "expires", "confirmed", "verified", "archived", "cancelled",
        "paid", "shipped", "opened", "closed", "approved", "rejected", "invited", "activated", "deactivated", "seen", "visited", "imported",
        "synced", "locked", "blocked", "moved", "assigned", "completed", "started", "ended", "edited", "lastLogin", "lastSeen", "lastVisit",
        "firstOrder", "trialStart", "trialEnd", "emailConfirmed", "passwordChanged", "hired", "terminated", "renewed", "upgraded", "charged",
    ];

    private static readonly string[] Times = ["At", "On", "Date", "Time", "DateTime", "Utc", "AtUtc", "OnUtc", "Timestamp", "By", "Count"];

    private static readonly string[] DateWords = ["date", "time", "timestamp"];

    public static TheoryData<string> Others =>
    [
        "createdBy", "createdIn", "createdFrom", "createdVia", "createdIp", "createdWith", "createdCount", "creator", "creatorId", "creationSource",
        "joinedTeams", "joinLink", "joinCode", "joinRequests", "registeredVia", "registeredIp", "registeredDevices", "registrationIp",
        "registrationNumber", "registrationCode", "registrationUrl", "registerType", "registers", "signupSource", "signUpForm", "signUpStep",
        "creationMode", "timeZone", "timeFormat", "dateFormat", "dateOfHire", "dateOfDeath", "since", "date", "time", "timestamp", "utcOffset",
        "avatarColor", "avatarSize", "avatarId", "pictureCount", "photoAlbum", "photoCount", "imageCount", "imageType", "imageWidth", "imageAlt",
        "coverImage", "coverImageUrl", "headerImageUrl", "bannerUrl", "backgroundImage", "backgroundImageUrl", "backgroundColor", "logoUrl", "iconUrl",
        "profileUrl", "profileLink", "profileType", "profileViews", "profileCompletion", "picker", "epic", "topic", "picnic",
        "mobileOs", "mobileApp", "mobileVerified", "mobileCountryCode", "mobileCarrier", "mobility", "cellular", "cellCount", "cells", "contactId",
        "contactType", "contactOwner", "contactMethod", "contacts", "contactedAt", "contactNote", "hotel", "telecom", "telephony", "phoneType",
        "phoneVerified", "phoneModel", "phoneExtension", "phones", "faxNumber", "fax", "number", "no",
        "emailDomain", "emailFormat", "emailCount", "emailIds", "emailIdVerified", "emailOptIn", "emailSignature", "mailbox", "mailingList",
        "mailMerge", "mailServer", "realm", "realTime", "realTimeName", "realEstate", "screen", "screenSize", "screenNames", "sexual", "sexOffender",
        "unisex", "essex", "sussex", "zipFile", "zipper", "postalService", "postOffice", "localityType", "localities", "street2", "address2",
        "address3", "addressType", "addressBook", "addresses", "stateMachine", "stateName2", "provinces", "streetView",
        "twoFactorEnabled", "twoFactorMethod", "twoFactorProvider", "mfaEnabled", "mfaType", "otpEnabled", "otpLength", "verificationStatus",
        "verificationMethod", "verifiedAt", "recoveryEmail", "recoveryPlan", "recoveryRate", "backupDate", "backupSize", "authenticator",
        "authenticatorType", "passwordPolicy", "passwordLength", "passwordAge", "passwordless", "passwordResetAt", "passwordResetCount",
        "historyCount", "history", "purchaseHistory", "idCardType", "studentIdCard", "identity", "identityProvider", "identityType", "idNumberType",
        "cardCount", "cardType", "cardBrand", "bankName", "bankCode", "bankBranch", "bankAccountType", "bankAccountName", "bankAccountStatus",
        "routing", "routingKey", "routingRule", "routeNumber", "shipRoutingNumber", "tokenCount", "tokensUsed", "expirePassword", "changePassword",
        "resetPassword", "forgotPassword", "rememberPassword", "activationStatus", "couponCode", "promoCode", "referralCode", "discountCode",
        "countryOfBirth", "placeOfBirth", "birthplace", "birthWeight", "birthOrder", "bornIn", "titleCase", "positions", "handleTime", "handles",
    ];

    [Fact]
    public void A_property_of_another_thing_does_not_mean_a_trait() =>
        Assert.All(Things.SelectMany(_ => Endings, (thing, ending) => thing + ending).Where(name => name != "paymentCard"), AssertOrdinary);

    [Fact]
    public void The_time_of_an_event_is_not_the_creation_of_the_account() =>
        Assert.All(Events.SelectMany(_ => Times, (name, time) => name + time), AssertOrdinary);

    [Fact]
    public void The_time_of_an_event_is_not_the_creation_of_the_account_in_reverse() =>
        Assert.All(Events.SelectMany(_ => DateWords, (name, time) => time + char.ToUpperInvariant(name[0]) + name[1..]), AssertOrdinary);

    [Theory]
    [MemberData(nameof(Others))]
    public void A_shared_word_is_not_enough(string name) => AssertOrdinary(name);

    private static void AssertOrdinary(string name)
    {
        Assert.Null(TraitSpecification.FindByMeaning(name, TraitScope.Traits)?.Path);
        Assert.Null(TraitSpecification.FindQualified(name, TraitScope.Traits)?.Path);
        Assert.Null(TraitSpecification.FindNearMiss(name, TraitScope.Traits)?.Path);
        Assert.Null(TraitSpecification.FindFlatPart(name)?.Trait.Path);
        Assert.Null(TraitSpecification.FindSensitive(name)?.Meaning);
    }
}
