using Xunit;

namespace Identify.Generators.Tests.Rules;

/// <summary>
/// Members as many classes have them, in the words of their trades, most of them close to a reserved name. In an annotated
/// type few of them mean a trait, in a class that it holds none.
/// </summary>
public class OrdinaryMemberTests
{
    /// <summary>The members of a class, what is said of them where it is annotated, and where an annotated type holds it.</summary>
    public static TheoryData<string, string, string, string> Classes => new()
    {
        {
            "Customer",
            """
            int OrderCount, decimal TotalSpent, decimal LifetimeValue, string Currency, string LoyaltyTier,
            int LoyaltyPoints, bool AcceptsMarketing, bool EmailVerified, bool EmailOptIn, DateTimeOffset EmailVerifiedAt,
            int EmailBounceCount, string EmailDomain, string EmailProvider, bool PhoneVerified, string PhoneType,
            string PhoneCountryCode, string PreferredContactMethod, string ReferralCode, string CouponCode,
            DateTimeOffset FirstOrderAt, DateTimeOffset LastOrderAt, string LastOrderStatus, string CartToken,
            string ShippingCity, string BillingCountry, string ShippingZip, string DefaultPaymentMethod, string TaxId,
            string VatNumber, string Locale, string Language, string TimeZone, string Source, string Medium,
            string Campaign, string LandingPage, string Status, string Stage, string Segment, string Tags, string Notes,
            string Comment, string NickName, string MiddleName, string MaidenName, string Suffix, string Prefix,
            string Salutation, string Honorific
            """,
            "CartToken 0501, TaxId 0501",
            "CartToken 0501, TaxId 0501"
        },
        {
            "Book",
            """
            string Title, string Subtitle, string Author, string Isbn, string Publisher, int Pages, string Edition,
            string Genre, DateTimeOffset PublishedAt, string Summary, string Cover, string CoverUrl, string Language,
            string Format, string Series, int Volume, string Shelf, string Translator, string Illustrator, string Titles,
            string Country, string CountryOfOrigin, string City
            """,
            "Country 0305",
            ""
        },
        {
            "Employee",
            """
            string Department, string Manager, string ManagerEmail, string ManagerName, string JobFamily, string JobLevel,
            string Position2, string Grade, decimal Salary, decimal Bonus, DateTimeOffset HiredAt,
            DateTimeOffset TerminatedAt, string EmployeeNumber, string BadgeNumber, string Office, string OfficePhone,
            string Extension, string EmergencyContactName, string EmergencyContactPhone, string BankName, string Iban,
            string CostCenter, string Team, string Union, string WorkEmail, string PersonalEmail, string WorkPhone,
            string HomePhone, string Fax, string Pager, string Shift, string StartDate, string EndDate, string DateHired,
            string JobDescription, string RoleDescription, string Skill, string Skills
            """,
            "Iban 0501",
            "Iban 0501"
        },
        {
            "Patient",
            """
            string BloodType, string Allergies, string Ward, string Bed, string Diagnosis, string Physician,
            string PrimaryPhysician, string PrimaryDiagnosis, string InsuranceProvider, string PolicyNumber,
            string MedicalRecordNumber, int HeartRate, double Height, double Weight, int AgeAtDiagnosis, string AgeGroup,
            string BirthPlace, string BirthWeight, string Birthmark, int PainLevel, string Gait, string Gene,
            string Genome, string Dose, string Tablet, string State2, string HealthState, string MaritalStatus,
            string Religion, string Ethnicity, DateTimeOffset AdmittedAt, DateTimeOffset DischargedAt
            """,
            "",
            ""
        },
        {
            "Lead",
            """
            string LeadSource, string LeadStatus, string AccountName, string AccountManager, string AccountOwner,
            string OwnerEmail, string OwnerName, string ContactName, string ContactTitle, string CompanySize,
            string CompanyType, string CompanyWebsite, string Opportunity, decimal Revenue, decimal AnnualRevenue,
            int NumberOfUsers, string Territory, string RegionCode, string IndustryCode, string Rating, string Score,
            int LeadScore, string TwitterHandle, string LinkedInUrl, string FacebookUrl, string GithubLogin,
            string SlackHandle, string WebsiteVisits, string SkypeName, string Domain, string Host, string HostName
            """,
            "ContactName 0301, ContactTitle 0301",
            ""
        },
        {
            "Player",
            """
            string Handle2, string Clan, string Guild, string Avatar2, string AvatarColor, string AvatarFrame, int Level,
            int Xp, int Rank, string RankTitle, int Gold, int Health, int Mana, int Tokens, int SecretLevels, string Class,
            string Race, string Realm, string Server, string Game, string GameName, string LastGame, string LastGameName,
            string FirstGame, string Username2, int PlayTime, string Emote, string Emblem, string Title2, string[] Titles,
            string[] Names, string[] Emails, string Skin, string Weapon, string Position, int[] Positions, double X,
            double Y
            """,
            "Position 0301",
            ""
        },
        {
            "Device",
            """
            string DeviceName, string Model, string ModelName, string Firmware, string SerialNumber, string MacAddress,
            string IpAddress, string Host, string Port, string Url, string StatusUrl, string ImageUrl, string PictureUrl,
            string HomePage, string Region, string State, string Zone, string Location, double Latitude, double Longitude,
            string Altitude, string Street, double Signal, int Battery, DateTimeOffset InstalledAt,
            DateTimeOffset CreatedAtLocal, string ApiUrl, string ApiVersion, string ApiKeyId, string KeyId,
            string PublicKey, string Certificate
            """,
            "HomePage 0301, PictureUrl 0301, Street 0305",
            ""
        },
        {
            "Account",
            """
            string PlanName, string PlanId, string Plans, string Plane, string Planet, decimal Age2, string Aged,
            int PageCount, string Page, string Stage, string Wage, string Usage, string Image, string Message,
            string Package, string Mileage, string Language2, string Percentage, string Storage, string Username3,
            string NameLength, string Rename, string Renamed, string Named, string FileName, string FirstSeen,
            string FirstVisit, string LastSeen, string LastVisit, string LastLogin, string LastNameChange, string Emailed,
            string EmailedAt, string EmailId, string MailBox, string MailingList, string MailChimpId, string Mailer,
            string PhoneBook, string Phonetic, string PhoneticName, string Telephony, string Headphones, string Genders,
            string GenderIdentity, string Websites, string WebSocket, string Webhook, string WebsiteTheme,
            string Birthdays, string BirthdayClub, string Descriptions, string Descriptor, string Subscription,
            string Prescription, string Inscription, string Companion, string Accompany, string Companies,
            string CompanyIds, string Addressee, string Addresses, string AddressBook, string AddressId,
            string EmailAddressId, string CreatedBy, string CreatedIn, string Creator, string Created2, string UpdatedAt,
            string DeletedAt, string CreditedAt, string TreatedAt, string Login2, string Logins, string LoginCount,
            string LoginUrl, string Logo, string LogoUrl, string Bios, string Biology, string AboutPage, string AboutUs,
            string Background2, string BackgroundColor, string BackgroundImage, string Handler, string Handles,
            string Tell, string Telling, string Mobility, string Mobiles, string Photo, string Photos, string PhotoAlbum,
            string PictureCount, string Joined, string JoinCode, string MemberSinceYear, string Registered,
            string RegistrationCode, string SignupSource, string SignUpCode, string PassRate, string Passed,
            string PasswordPolicy, string PasswordHint, string Pwa, string Pin, string PinCode, string Ssnake,
            string VisaCard, string CardCount, string CardType, string CardColor, string CardHolder, string Visas,
            string Veterans, string TokenType, string Tokenizer, string Secretary, string SecretSanta, string Disabled,
            string DisabledAt, string Ability
            """,
            "PasswordHint 0501",
            "PasswordHint 0501"
        },
        {
            "Person",
            """
            string City2, string CityState, string Cities, string Capacity, string Velocity, string Town2, string Township,
            string Downtown, string Zipper, string ZipFile, string Zipped, string PostCount, string Posts,
            string PostalService, string CountryClub, string Countries, string County, string StreetName, string Streets,
            string StreetView, string Stated, string States, string StateMachine, string Estate, string Provinces,
            string Regional, string Industrial, string Industries, string OrganizationId, string Organizations,
            string Organizer, string Employees2, string Employer, string EmployerName, string Employment,
            string EmploymentStatus
            """,
            "",
            ""
        },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public async Task Few_words_mean_a_trait(string type, string members, string annotated, string held)
    {
        var properties = string.Concat(members.Split(',', StringSplitOptions.TrimEntries).Select(member => $" public {member} {{ get; set; }}"));

        await AssertAsync($"[IdentifyTraits] public class {type} {{ [UserId] public int Key {{ get; set; }}{properties} }}", annotated);
        await AssertAsync($"[IdentifyTraits] public class Root {{ public {type} Last {{ get; set; }} }} public class {type} {{{properties} }}", held);
    }

    private static async Task AssertAsync(string source, string expected)
    {
        var compilation = Analysis.Compile("#nullable disable\n" + source);
        Assert.Empty(Analysis.GetFaults(compilation));

        var faults = await Analysis.RunRulesAsync(compilation, TestContext.Current.CancellationToken);

        var actual = faults.Select(fault => $"{fault.Location.SourceTree!.GetText().ToString(fault.Location.SourceSpan)} {fault.Id[4..]}");
        Assert.Equal(expected, string.Join(", ", actual.Order(StringComparer.Ordinal)));
    }
}
