using System.Text.Json;
using Identify.Generators.Specification;
using Xunit;

namespace Identify.Generators.Tests.Specification;

public class TraitNamesTests
{
    public static TheoryData<string> Identifiers =>
    [
        "", "a", "A", "ab", "Ab", "aB", "AB", "ABc", "ABC", "ABCd", "Name", "name", "EmailAddress", "emailAddress", "EMail", "ID",
        "Id", "UserID", "UserId", "URLPath", "URL", "URLs", "URLOfAvatar", "AvatarURL", "IPAddress", "IPv4Address", "MyIPAddress",
        "Address2", "Address2Line", "Address22", "A1", "AB2", "A2B", "A2b", "ABC1def", "URL2", "OAuth2Token", "Base64", "Sha256Hash",
        "_x", "_X", "__x", "_Name", "Name_", "first_name", "First_Name", "FIRST_NAME", "m_firstName", "X_Y", "XY_Z", "Über", "ÜBER",
        "ÜberURL", "straßeName", "Имя", "ИмяПользователя", "名前", "名前Name", "Name名前", "ΣigmaΣ", "IstanbulIİı", "Cafe\u0301Name",
        "CAFE\u0301Name", "ǅemal", "Eʰmail", "Item٣", "Item٣Name", "ⅫName", "Nameª", "Nameº", "𝐀Name", "employee_count", "iPhone",
        "eCommerceID", "IsVIPUser", "vB", "HTML5Parser", "ABCDEFGhi",
    ];

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void The_naming_policies_match_System_Text_Json(string name)
    {
        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), TraitNames.ToCamelCase(name));
        Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), TraitNames.ToSnakeCase(name));
    }

    [Fact]
    public void The_naming_policies_match_System_Text_Json_for_all_short_names()
    {
        foreach (var name in AllNames("aB2_É", length: 5))
        {
            Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(name), TraitNames.ToCamelCase(name));
            Assert.Equal(JsonNamingPolicy.SnakeCaseLower.ConvertName(name), TraitNames.ToSnakeCase(name));
        }
    }

    [Theory]
    [InlineData("EmailAddress", "emailAddress", "email_address")]
    [InlineData("ID", "id", "id")]
    [InlineData("URLPath", "urlPath", "url_path")]
    [InlineData("IPAddress", "ipAddress", "ip_address")]
    [InlineData("Address2", "address2", "address2")]
    public void A_property_name_is_converted(string name, string camelCase, string snakeCase)
    {
        Assert.Equal(camelCase, TraitNames.ToCamelCase(name));
        Assert.Equal(snakeCase, TraitNames.ToSnakeCase(name));
    }

    [Theory]
    [InlineData("email", "email", "EMail", "e_mail", "E-Mail", "E MAIL", "$email", "_Email")]
    [InlineData("firstname", "FirstName", "first_name", "$first_name", "firstname", "First name")]
    [InlineData("postalcode2", "PostalCode2", "postal_code_2")]
    [InlineData("straße", "Straße", "STRAßE")]
    public void All_spellings_have_the_same_key(string key, params string[] spellings) =>
        Assert.All(spellings, spelling => Assert.Equal(key, TraitNames.Fold(spelling)));

    [Theory]
    [InlineData("EmailAddress", "email", "address")]
    [InlineData("EMail", "e", "mail")]
    [InlineData("URLOfAvatar", "url", "of", "avatar")]
    [InlineData("PostalCode2", "postal", "code", "2")]
    [InlineData("OAuth2Token", "o", "auth", "2", "token")]
    [InlineData("$first_name", "first", "name")]
    [InlineData("First-Name of_user", "first", "name", "of", "user")]
    [InlineData("__id__", "id")]
    [InlineData("userID", "user", "id")]
    [InlineData("Card4Digits", "card", "4", "digits")]
    [InlineData("ÉtatCivil", "état", "civil")]
    [InlineData("$")]
    public void A_name_splits_into_words(string name, params string[] words) =>
        Assert.Equal(words, TraitNames.Words(name));

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void The_words_of_a_name_join_to_its_key(string name) =>
        Assert.Equal(TraitNames.Fold(name), string.Concat(TraitNames.Words(name)));

    private static IEnumerable<string> AllNames(string alphabet, int length)
    {
        IEnumerable<string> names = [""];
        for (var i = 0; i < length; i++)
            names = names.SelectMany(_ => alphabet, (name, letter) => name + letter).Append("");
        return names;
    }
}
