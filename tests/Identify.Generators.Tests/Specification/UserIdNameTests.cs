using Identify.Generators.Specification;
using Xunit;

namespace Identify.Generators.Tests.Specification;

public class UserIdNameTests
{
    [Theory]
    [InlineData("Email", "email")]
    [InlineData("EMail", "email")]
    [InlineData("LoginEmail", "email")]
    [InlineData("work_email_address", "email")]
    [InlineData("UserPrincipalName", "email")]
    [InlineData("EmailID", "email")]
    [InlineData("MobileNo", "phone")]
    [InlineData("UserName", "username")]
    [InlineData("Login", "username")]
    [InlineData("ScreenName", "username")]
    [InlineData("MobilePhone", "phone")]
    [InlineData("PhoneNumber", "phone")]
    [InlineData("DisplayName", "name")]
    [InlineData("LastName", "lastName")]
    [InlineData("Nickname", null)]
    [InlineData("LastIpAddress", null)]
    [InlineData("DeviceId", null)]
    [InlineData("ShareEmail", "email")]
    [InlineData("HashtagEmail", "email")]
    [InlineData("MdEmail", "email")]
    [InlineData("SessionId", null)]
    public void A_changing_value_is_recognized_by_the_end_of_its_name(string name, string? trait)
    {
        var changing = TraitSpecification.FindChangingName(name);

        Assert.NotNull(changing);
        Assert.Equal(trait, changing.Trait);
    }

    [Theory]
    [InlineData("Id")]
    [InlineData("UserId")]
    [InlineData("CustomerGuid")]
    [InlineData("EmailHashKey")]
    [InlineData("HashedEmail")]
    [InlineData("EmailHash")]
    [InlineData("hashed_phone_number")]
    [InlineData("Md5Email")]
    [InlineData("EmailMD5")]
    [InlineData("Sha256Email")]
    [InlineData("email_sha1")]
    [InlineData("DigestOfUserName")]
    [InlineData("PhoneBookId")]
    [InlineData("UserNameId")]
    [InlineData("NameIdentifier")]
    [InlineData("Relationship")]
    [InlineData("")]
    public void A_permanent_value_is_not_a_changing_one(string name) =>
        Assert.Null(TraitSpecification.FindChangingName(name));

    [Theory]
    [InlineData("Id", "Account")]
    [InlineData("ID", "Account")]
    [InlineData("_id", "Account")]
    [InlineData("Uuid", "Account")]
    [InlineData("UserId", "Account")]
    [InlineData("user_id", "Account")]
    [InlineData("CustomerGuid", "Account")]
    [InlineData("AccountId", "Account")]
    [InlineData("AccountID", "AccountDto")]
    [InlineData("JobApplicantId", "JobApplicantViewModel")]
    [InlineData("UserProfileId", "UserProfile")]
    public void A_database_id_is_recognized(string member, string type) =>
        Assert.NotNull(TraitSpecification.RankDatabaseId(member, type));

    [Theory]
    [InlineData("UserProfile", "UserId", "Id")]
    [InlineData("CustomerDetailsDto", "CustomerId", "Id")]
    [InlineData("Account", "UserId", "Id")]
    [InlineData("Customer", "Id", "UserId")]
    [InlineData("CustomerDto", "CustomerId", "UserId")]
    public void The_surer_of_two_database_ids_ranks_first(string type, string surer, string other) =>
        Assert.True(TraitSpecification.RankDatabaseId(surer, type) < TraitSpecification.RankDatabaseId(other, type));

    [Theory]
    [InlineData("CompanyId", "CompanyUser")]
    [InlineData("Id", "UserAuthDetails")]
    [InlineData("Id", "CustomerAddress")]
    [InlineData("TenantId", "Account")]
    [InlineData("SessionId", "User")]
    [InlineData("Paid", "User")]
    [InlineData("Idea", "User")]
    [InlineData("UserIds", "User")]
    [InlineData("IdUser", "User")]
    [InlineData("Email", "User")]
    [InlineData("", "User")]
    public void Other_ids_are_not_the_users_database_id(string member, string type) =>
        Assert.Null(TraitSpecification.RankDatabaseId(member, type));

    [Theory]
    [InlineData("User", true)]
    [InlineData("AppUser", true)]
    [InlineData("CustomerDto", true)]
    [InlineData("EmployeeDetails", true)]
    [InlineData("UserProfile", true)]
    [InlineData("Account", false)]
    [InlineData("UserImage", false)]
    [InlineData("Device", false)]
    [InlineData("CompanyInfo", false)]
    public void A_type_for_a_person_is_recognized_by_its_name(string type, bool isPerson) =>
        Assert.Equal(isPerson, TraitSpecification.IsPerson(type));

    [Theory]
    [InlineData("Id")]
    [InlineData("Uid")]
    [InlineData("UserId")]
    [InlineData("MemberUuid")]
    public void No_database_id_is_a_changing_value(string name)
    {
        Assert.NotNull(TraitSpecification.RankDatabaseId(name, "Account"));
        Assert.Null(TraitSpecification.FindChangingName(name));
    }
}
