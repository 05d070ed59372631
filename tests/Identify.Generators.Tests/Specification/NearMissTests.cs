using Identify.Generators.Specification;
using Xunit;

namespace Identify.Generators.Tests.Specification;

public class NearMissTests
{
    [Theory]
    [InlineData("Adress", "address")]
    [InlineData("Addres", "address")]
    [InlineData("Addresss", "address")]
    [InlineData("Adderss", "address")]
    [InlineData("Avater", "avatar")]
    [InlineData("Birthdya", "birthday")]
    [InlineData("Brithday", "birthday")]
    [InlineData("Companny", "company")]
    [InlineData("Compnay", "company")]
    [InlineData("CreateAt", "createdAt")]
    [InlineData("cretaed_at", "createdAt")]
    [InlineData("Discription", "description")]
    [InlineData("Emial", "email")]
    [InlineData("Emaill", "email")]
    [InlineData("Frist name", "firstName")]
    [InlineData("FirsName", "firstName")]
    [InlineData("Gendre", "gender")]
    [InlineData("LasName", "lastName")]
    [InlineData("LastNmae", "lastName")]
    [InlineData("Phoen", "phone")]
    [InlineData("Tilte", "title")]
    [InlineData("UsrName", "username")]
    [InlineData("Webiste", "website")]
    [InlineData("Contry", "address.country")]
    [InlineData("PostlCode", "address.postalCode")]
    [InlineData("Sttae", "address.state")]
    [InlineData("Steet", "address.street")]
    [InlineData("Indsutry", "company.industry")]
    [InlineData("EmployeCount", "company.employee_count")]
    [InlineData("employe_count", "company.employee_count")]
    public void A_typo_is_recognized(string name, string path) =>
        Assert.Equal(path, TraitSpecification.FindNearMiss(name, SpecificationTable.ScopeOf(path))?.Path);

    public static TheoryData<string> OtherNames =>
    [
        // Inflections.
        "emails", "emailed", "names", "named", "naming", "titles", "titled", "entitled", "phones", "phoned", "genders", "gendered",
        "aged", "ages", "stated", "states", "countries", "country's", "company's", "companies", "addresses", "addressed",
        "addressee", "avatars", "birthdays", "descriptions", "websites", "usernames", "firstNames", "lastNames", "streets",
        "industries", "postalCodes", "employeeCounts",

        // Words of their own.
        "county", "estate", "status", "static", "statue", "stage", "slate", "stats", "start", "gmail", "female", "iphone", "iPhone",
        "shone", "phony", "tithe", "tilde", "little", "sender", "lender", "render", "tender", "gander", "genre", "game", "frame",
        "plane", "plain", "dress", "prescription", "subscription", "descriptor", "accompany", "companion", "updatedAt", "createdBy",
        "treatedAt", "firstGame", "lastGame", "listName", "pastName", "hostName", "fileName", "nickname", "useName", "usedName",
        "uberName", "portalCode", "employerCount", "webSize", "sweet", "secret", "strict", "birthPay", "birthplace",

        // Numbered and marked names.
        "Address1", "Address2", "Email2", "EmailA", "EmailX", "XAddress", "IAddress", "Phone2", "Title1", "Street2", "State2",

        // Too short, or too far.
        "Nmae", "Agge", "Emal", "Titl", "Ttile2", "plan", "Logins", "EmailAdress", "Emmaill", "", "a",

        // Names with a meaning of their own.
        "Email", "EMail", "e_mail", "First_Name", "birthdate", "State", "Title", "EmailAddress", "surname",
    ];

    [Theory]
    [MemberData(nameof(OtherNames))]
    public void Other_names_are_not_typos(string name) =>
        Assert.All(TraitSpecification.ReservedTraits.Select(trait => trait.Scope).Append(TraitScope.Other).Distinct(), scope => Assert.Null(TraitSpecification.FindNearMiss(name, scope)));

    [Fact]
    public void No_name_or_alias_in_the_data_is_a_typo_of_another()
    {
        var names = TraitSpecification.ReservedTraits
            .SelectMany(SpecificationTable.NamesOf, (trait, name) => (trait.Scope, name));

        Assert.All(names, entry => Assert.Null(TraitSpecification.FindNearMiss(entry.name, entry.Scope)));
    }

    [Fact]
    public void A_typo_is_recognized_only_where_the_trait_belongs()
    {
        Assert.Null(TraitSpecification.FindNearMiss("Contry", TraitScope.Traits));
        Assert.Null(TraitSpecification.FindNearMiss("Emial", SpecificationTable.ScopeOf("company.name")));
        Assert.Null(TraitSpecification.FindNearMiss("Adress", TraitScope.Other));
    }

    [Fact]
    public void Every_swapped_missing_or_doubled_letter_in_a_long_name_is_recognized()
    {
        foreach (var trait in TraitSpecification.ReservedTraits.Where(trait => trait.Name.Length > 6))
        {
            Assert.All(Errors(TraitNames.Fold(trait.Name)), name =>
                Assert.Same(trait, TraitSpecification.FindNearMiss(name, trait.Scope)));
        }
    }

    /// <summary>All typos except <c>county</c>, which is a word.</summary>
    private static IEnumerable<string> Errors(string name) => AllErrors(name).Where(error => error != "county");

    private static IEnumerable<string> AllErrors(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            yield return name.Remove(i, 1);
            if (i + 1 == name.Length)
                continue;
            yield return name.Insert(i, name[i].ToString());
            if (name[i] != name[i + 1])
                yield return name.Remove(i, 1).Insert(i + 1, name[i].ToString());
        }
    }
}
