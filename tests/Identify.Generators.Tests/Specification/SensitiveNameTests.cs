using Identify.Generators.Specification;
using Xunit;

namespace Identify.Generators.Tests.Specification;

public class SensitiveNameTests
{
    [Theory]
    [InlineData("a social security number", "Ssn", "SSN", "UserSsn", "SocialSecurityNo", "social_security_number", "SsnLast4")]
    [InlineData("a password", "Password", "PasswordHash", "password_hash", "HashedPassword", "PasswordSalt", "Password2", "Pwd",
        "PasswordSha256", "CurrentPasswordHashBase64", "passwordhash2", "PasswordHint", "PasswordHistory", "ConfirmPassword")]
    [InlineData("a security stamp", "SecurityStamp", "security_stamp")]
    [InlineData("a security answer", "SecurityAnswer", "SecretAnswer2", "SecurityAnswerHash")]
    [InlineData("a national ID", "NationalId", "NationalID", "national_id_number", "NationalInsuranceNumber", "NRIC",
        "IDCard", "IdentityCardNo", "AadhaarNumber")]
    [InlineData("a tax ID", "TaxId", "TaxID", "UserTaxId", "TaxpayerIdentificationNumber")]
    [InlineData("bank account data", "Iban", "IBAN", "CustomerIban", "BankAccountNumber", "BankAccount", "RoutingNumber", "bank_routing_no")]
    [InlineData("a one-time code", "TwoFactorCode", "TwoFactorRecoveryCode", "RecoveryCodes", "Otp", "MfaCode", "2FACode", "AuthenticatorKey",
        "VerificationCode")]
    [InlineData("a passport number", "Passport", "PassportNumber", "passport_no")]
    [InlineData("credit card data", "CreditCard", "CreditCardNumber", "creditcard_number", "CardNumber", "VisaCardNumber", "CVV", "Cvv2", "CardPin",
        "CustomerCreditCards", "DebitCard")]
    [InlineData("an access token", "Token", "ApiKey", "APIKey", "api_key", "AccessToken", "RefreshTokenHash", "ClientSecret",
        "Secret", "OAuth2Token", "StripeSecretKey", "ResetPasswordToken", "ResetToken", "RememberToken")]
    [InlineData("a visa status", "VisaStatus", "visa_status", "VisaType", "RequiresVisa", "WorkVisa")]
    [InlineData("a veteran status", "Veteran", "IsVeteran", "VeteranStatus", "ProtectedVeteranStatus")]
    [InlineData("a disability", "Disability", "HasDisability", "DisabilityStatus", "Disabilities")]
    public void A_sensitive_name_is_recognized(string meaning, params string[] names) =>
        Assert.All(names, name => Assert.Equal(meaning, TraitSpecification.FindSensitive(name)?.Meaning));

    [Theory]
    [InlineData("HasPassword")]
    [InlineData("MustChangePassword")]
    [InlineData("ExpirePassword")]
    [InlineData("ResetPassword")]
    [InlineData("ForgotPassword")]
    [InlineData("ChangePassword")]
    [InlineData("TwoFactorEnabled")]
    [InlineData("OtpEnabled")]
    [InlineData("IdCardType")]
    [InlineData("StudentIdCard")]
    [InlineData("BankAccountType")]
    [InlineData("RoutingKey")]
    [InlineData("CallRoutingNumber")]
    [InlineData("ReferralCode")]
    [InlineData("HasAccessToken")]
    [InlineData("PasswordChangedAt")]
    [InlineData("PasswordResetCount")]
    [InlineData("PasswordStrength")]
    [InlineData("HasPassport")]
    [InlineData("PassportOffice")]
    [InlineData("HasCreditCard")]
    [InlineData("CreditCardType")]
    [InlineData("CreditCardCount")]
    [InlineData("CreditCardLast4")]
    [InlineData("GiftCardNumber")]
    [InlineData("loyalty_card_number")]
    [InlineData("CardType")]
    [InlineData("ScoreCard")]
    [InlineData("Visa")]
    [InlineData("VisaCard")]
    [InlineData("Advisability")]
    [InlineData("Tokens")]
    [InlineData("TokenCount")]
    [InlineData("TokensUsed")]
    [InlineData("TokenizedPlan")]
    [InlineData("MaxTokens")]
    [InlineData("SecretSanta")]
    [InlineData("IsSecret")]
    [InlineData("Secretary")]
    [InlineData("ApiKeyId")]
    [InlineData("KeyAccount")]
    [InlineData("IsDisabled")]
    [InlineData("VeteranDiscount")]
    [InlineData("VeterinarianName")]
    [InlineData("SeasonPass")]
    [InlineData("Hash")]
    [InlineData("Pin")]
    [InlineData("PinCode")]
    [InlineData("Pinned")]
    [InlineData("IsPinned")]
    [InlineData("Salt")]
    [InlineData("Salted")]
    [InlineData("ConcurrencyStamp")]
    [InlineData("SecurityLevel")]
    [InlineData("SecurityQuestion")]
    [InlineData("PasswordHints")]
    [InlineData("Nationality")]
    [InlineData("NationalTeam")]
    [InlineData("InternationalId")]
    [InlineData("TaxRate")]
    [InlineData("TaxCountry")]
    [InlineData("HasTaxId")]
    [InlineData("CompanyTaxId")]
    [InlineData("SalesTaxId")]
    [InlineData("Taxi")]
    [InlineData("TaxiId")]
    [InlineData("IbanCountry")]
    [InlineData("Urban")]
    [InlineData("AccountNumber")]
    [InlineData("BankName")]
    [InlineData("Email")]
    [InlineData("Value2")]
    [InlineData("")]
    public void A_harmless_name_is_not_sensitive(string name) =>
        Assert.Null(TraitSpecification.FindSensitive(name));

    [Fact]
    public void No_reserved_trait_is_sensitive() =>
        Assert.All(
            TraitSpecification.ReservedTraits,
            trait => Assert.All(SpecificationTable.NamesOf(trait), name => Assert.Null(TraitSpecification.FindSensitive(name))));
}
