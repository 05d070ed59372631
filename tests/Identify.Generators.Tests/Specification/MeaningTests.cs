using Identify.Generators.Specification;
using Xunit;

namespace Identify.Generators.Tests.Specification;

public class MeaningTests
{
    public static TheoryData<string, string> MistakenNames =>
        new(SpecificationTable.Read("mistaken-names")
            .SelectMany(row => row.Second.Split(", "), (row, name) => (row.First, name)));

    [Theory]
    [MemberData(nameof(MistakenNames))]
    public void A_name_sent_by_mistake_is_recognized(string path, string name) =>
        Assert.Equal(path, TraitSpecification.FindByMeaning(name, SpecificationTable.ScopeOf(path))?.Path);

    [Theory]
    [InlineData("createdAt", "CreatedOnUtc", "CreationTime", "CreatedDateTime", "RegisterDate", "DateRegistered", "created_time", "SignUpTimestamp",
        "CreateDate", "RegistrationDateUtc", "TimeOfCreation", "AccountCreatedOn", "CustomerSince")]
    [InlineData("avatar", "Image", "ImageUrl", "ProfileImageUrl", "ProfilePictureUrl", "Picture", "PhotoUri", "profile_pic", "UserPhoto", "AvatarImageLink")]
    [InlineData("phone", "ContactNo", "MobileNo", "TelNo", "PhoneNum", "cell_phone", "CellNumber", "MobilePhoneNumber")]
    [InlineData("email", "EmailID", "MailAddr", "EmailAddr")]
    [InlineData("name", "RealName", "FullName", "DisplayName")]
    [InlineData("username", "ScreenName")]
    [InlineData("gender", "Sex")]
    [InlineData("address.postalCode", "ZipPostalCode", "PostalZipCode", "zip_or_postal_code")]
    [InlineData("address.street", "Address1", "AddressLine1", "Street1")]
    [InlineData("address.city", "Locality")]
    [InlineData("address.state", "StateProvince", "StateOrProvince")]
    public void Words_of_the_same_class_mean_the_same(string path, params string[] names) =>
        Assert.All(names, name => Assert.Equal(path, TraitSpecification.FindByMeaning(name, SpecificationTable.ScopeOf(path))?.Path));

    [Fact]
    public void A_name_or_alias_means_its_trait_only_in_its_scope()
    {
        foreach (var trait in TraitSpecification.ReservedTraits)
        {
            Assert.All(
                SpecificationTable.NamesOf(trait).Append(trait.SnakeName),
                name =>
                {
                    Assert.Same(trait, TraitSpecification.FindByMeaning(name, trait.Scope));
                    Assert.Null(TraitSpecification.FindByMeaning(name, TraitScope.Other));
                });
        }
    }

    [Fact]
    public void An_alias_is_not_a_reserved_name() =>
        Assert.All(
            TraitSpecification.ReservedTraits,
            trait => Assert.All(SpecificationTable.AliasesOf(trait), alias => Assert.Null(TraitSpecification.FindExact(alias, trait.Scope))));

    [Theory]
    [InlineData("emails")]
    [InlineData("emailVerified")]
    [InlineData("hasEmail")]
    [InlineData("bookTitle")]
    [InlineData("plan")]
    [InlineData("nameOfDog")]
    [InlineData("")]
    public void Other_names_have_no_meaning(string name) =>
        Assert.Null(TraitSpecification.FindByMeaning(name, TraitScope.Traits));

    [Theory]
    [InlineData("customerEmail", "email")]
    [InlineData("UserEmailAddress", "email")]
    [InlineData("user_email", "email")]
    [InlineData("PrimaryEmail", "email")]
    [InlineData("PrimaryContactPhoneNumber", "phone")]
    [InlineData("UserFirstName", "firstName")]
    [InlineData("MemberBirthDate", "birthday")]
    [InlineData("UserCreatedAt", "createdAt")]
    [InlineData("CustomerAddress", "address")]
    public void Words_for_the_user_do_not_change_the_meaning(string name, string path) =>
        Assert.Equal(path, TraitSpecification.FindQualified(name, TraitScope.Traits)?.Path);

    [Theory]
    [InlineData("HashedEmail")]
    [InlineData("UserHashedEmail")]
    [InlineData("EmailHash")]
    [InlineData("customerEmailSha256")]
    [InlineData("phone_md5")]
    [InlineData("Md5Phone")]
    [InlineData("PhoneDigest")]
    public void A_digest_does_not_mean_what_it_was_made_from(string name)
    {
        Assert.Null(TraitSpecification.FindByMeaning(name, TraitScope.Traits));
        Assert.Null(TraitSpecification.FindQualified(name, TraitScope.Traits));
        Assert.Null(TraitSpecification.FindNearMiss(name, TraitScope.Traits));
        Assert.Null(TraitSpecification.FindChangingName(name));
    }

    [Fact]
    public void The_name_of_the_object_does_not_change_the_meaning_of_a_member()
    {
        Assert.Equal("company.name", TraitSpecification.FindQualified("CompanyName", SpecificationTable.ScopeOf("company.name"))?.Path);
        Assert.Equal("address.city", TraitSpecification.FindQualified("AddressCity", SpecificationTable.ScopeOf("address.city"))?.Path);
        Assert.Null(TraitSpecification.FindQualified("CompanyName", TraitScope.Traits));
        Assert.Null(TraitSpecification.FindQualified("CompanyName", TraitScope.Other));
    }

    [Theory]
    [InlineData("email")]
    [InlineData("emails")]
    [InlineData("customerEmails")]
    [InlineData("emailVerified")]
    [InlineData("customerEmailVerified")]
    [InlineData("emailCount")]
    [InlineData("hasEmail")]
    [InlineData("managerEmail")]
    [InlineData("supportEmail")]
    [InlineData("bookTitle")]
    [InlineData("lastLogin")]
    [InlineData("userPosition")]
    [InlineData("userUrl")]
    [InlineData("accountAge")]
    [InlineData("orderCreatedAt")]
    [InlineData("customerId")]
    [InlineData("user")]
    [InlineData("userCustomer")]
    [InlineData("")]
    public void Other_words_change_the_meaning(string name) =>
        Assert.Null(TraitSpecification.FindQualified(name, TraitScope.Traits));

    [Theory]
    [InlineData("$created", "createdAt")]
    [InlineData("$email", "email")]
    [InlineData("$first_name", "firstName")]
    [InlineData("$last_name", "lastName")]
    [InlineData("$name", "name")]
    [InlineData("$phone", "phone")]
    [InlineData("$region", "address.state")]
    [InlineData("$organization", "company.name")]
    public void A_destination_specific_name_means_a_reserved_trait(string name, string path) =>
        Assert.Equal(path, TraitSpecification.FindDestinationName(name)?.Path);

    [Theory]
    [InlineData("email")]
    [InlineData("$plan")]
    [InlineData("$Email")]
    public void Other_names_are_not_specific_to_a_destination(string name) =>
        Assert.Null(TraitSpecification.FindDestinationName(name));

    [Theory]
    [InlineData("City", "address.city", false)]
    [InlineData("zip", "address.postalCode", false)]
    [InlineData("zip_code", "address.postalCode", false)]
    [InlineData("PostalCode", "address.postalCode", false)]
    [InlineData("AddressLine1", "address.street", false)]
    [InlineData("State", "address.state", true)]
    [InlineData("AddressState", "address.state", false)]
    [InlineData("companyName", "company.name", false)]
    [InlineData("company_name", "company.name", false)]
    [InlineData("CompanyEmployeeCount", "company.employee_count", false)]
    [InlineData("Employees", "company.employee_count", true)]
    [InlineData("Organization", "company.name", false)]
    [InlineData("ZipPostalCode", "address.postalCode", false)]
    [InlineData("Address1", "address.street", false)]
    [InlineData("StateProvince", "address.state", false)]
    [InlineData("Locality", "address.city", true)]
    public void A_flat_part_is_recognized(string name, string path, bool isAmbiguous)
    {
        var part = TraitSpecification.FindFlatPart(name);

        Assert.Equal((path, isAmbiguous), (part?.Trait.Path, part?.IsAmbiguous));
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("name")]
    [InlineData("id")]
    [InlineData("velocity")]
    [InlineData("cityCount")]
    [InlineData("company")]
    public void A_name_that_belongs_at_the_top_level_is_not_a_flat_part(string name) =>
        Assert.Null(TraitSpecification.FindFlatPart(name));

    [Fact]
    public void No_name_of_a_top_level_trait_is_a_flat_part() =>
        Assert.All(
            TraitScope.Traits.Members,
            trait => Assert.All(SpecificationTable.NamesOf(trait), name => Assert.Null(TraitSpecification.FindFlatPart(name))));
}
