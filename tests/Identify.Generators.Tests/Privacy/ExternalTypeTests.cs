using System.Text.Json;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Privacy;

/// <summary>Members that another assembly declares, and what <c>[IdentifyTraits]</c> says about them by name.</summary>
public class ExternalTypeTests
{
    private const string User = """
        new IdentityUser("peter") { Id = "1", Email = "p@x.org", PasswordHash = "LEAK", SecurityStamp = "LEAK", ConcurrencyStamp = "x" }
        """;

    private static readonly TestProject AspNetIdentity = TestProject.Default with
    {
        References =
        [
            .. TestProject.Default.References,
            MetadataReference.CreateFromFile(typeof(IdentityUser).Assembly.Location),
            MetadataReference.CreateFromFile(typeof(PersonalDataAttribute).Assembly.Location),
        ],
    };

    [Fact]
    public void The_user_of_ASP_NET_Core_Identity_is_sent_without_its_secrets()
    {
        var names = GetNames(Run(AspNetIdentity, "[assembly: IdentifyTraits(typeof(IdentityUser), WriteNulls = true)]", $"{User}.ToTraitsJson()"));

        Assert.Equal(
            [
                "id", "userName", "normalizedUserName", "email", "normalizedEmail", "emailConfirmed", "concurrencyStamp", "phoneNumber", "phoneNumberConfirmed",
                "twoFactorEnabled", "lockoutEnd", "lockoutEnabled", "accessFailedCount",
            ],
            names);
    }

    [Theory]
    [InlineData("Only = new[] { \"Email\" }", "{\"email\":\"p@x.org\"}")]
    [InlineData("Only = new string[0]", "{}")]
    [InlineData("Only = new[] { \"Email\", \"PasswordHash\" }", "{\"email\":\"p@x.org\",\"passwordHash\":\"LEAK\"}")]
    [InlineData("Only = new[] { \"Email\", \"UserName\" }, Ignore = new[] { \"Email\" }", "{\"userName\":\"peter\"}")]
    [InlineData("Only = new[] { \"Email\", \"Id\" }, UserId = \"Id\"", "{\"email\":\"p@x.org\"}")]
    [InlineData("Only = new[] { \"UserName\" }, Naming = TraitNaming.SnakeCase", "{\"user_name\":\"peter\"}")]
    public void An_assembly_attribute_names_members(string arguments, string traits) =>
        Assert.Equal(traits, Run(AspNetIdentity, $"[assembly: IdentifyTraits(typeof(IdentityUser), {arguments})]", $"{User}.ToTraitsJson()"));

    [Fact]
    public void What_is_ignored_is_not_sent()
    {
        var names = GetNames(Run(
            AspNetIdentity,
            "[assembly: IdentifyTraits(typeof(IdentityUser), Ignore = new[] { \"Id\", \"ConcurrencyStamp\", nameof(IdentityUser.NormalizedEmail) })]",
            $"{User}.ToTraitsJson()"));

        Assert.Equal(["userName", "email", "emailConfirmed", "phoneNumberConfirmed", "twoFactorEnabled", "lockoutEnabled", "accessFailedCount"], names);
    }

    [Theory]
    [InlineData("UserId = \"Id\"", "1", null)]
    [InlineData("UserId = nameof(IdentityUser.Id), AnonymousId = \"ConcurrencyStamp\"", "1", "x")]
    [InlineData("AnonymousId = \"SecurityStamp\"", null, "LEAK")]
    public void An_assembly_attribute_names_the_identity(string arguments, string? userId, string? anonymousId)
    {
        var call = JsonElement.Parse(Run(AspNetIdentity, $"[assembly: IdentifyTraits(typeof(IdentityUser), Only = new[] {{ \"Email\" }}, {arguments})]", $"{User}.ToIdentifyJson()"));

        Assert.Equal(userId, call.TryGetProperty("userId", out var user) ? user.GetString() : null);
        Assert.Equal(anonymousId, call.TryGetProperty("anonymousId", out var anonymous) ? anonymous.GetString() : null);
        Assert.Equal("{\"email\":\"p@x.org\"}", call.GetProperty("traits").GetRawText());
    }

    [Theory]
    [InlineData("", "[IdentifyTraits(Only = new[] { nameof(Email), nameof(Plan) }, UserId = nameof(Id))] public class AppUser : IdentityUser { public string Plan => \"gold\"; public string Other => \"x\"; }", "{\"email\":\"p@x.org\",\"plan\":\"gold\"}")]
    [InlineData("", "[IdentifyTraits(Only = new[] { nameof(Email) })] public class Base : IdentityUser { } [IdentifyTraits] public class AppUser : Base { public string Plan => \"gold\"; }", "{\"email\":\"p@x.org\",\"plan\":\"gold\"}")]
    [InlineData("", "[IdentifyTraits(Only = new[] { nameof(Email) })] public class Base : IdentityUser { } [IdentifyTraits(Only = new[] { nameof(Plan) })] public class AppUser : Base { public string Plan => \"gold\"; }", "{\"plan\":\"gold\"}")]
    [InlineData("[assembly: IdentifyTraits(typeof(IdentityUser), Only = new[] { \"Email\" })]", "[IdentifyTraits] public class AppUser : IdentityUser { public string Plan => \"gold\"; }", "{\"email\":\"p@x.org\",\"plan\":\"gold\"}")]
    [InlineData("", "[IdentifyTraits(Only = new[] { nameof(Email) })] public class AppUser : IdentityUser { [TraitIgnore] public override string? Email { get; set; } public string? PasswordHint => \"LEAK\"; }", "{}")]
    public void An_attribute_on_a_class_names_inherited_members(string assemblyAttribute, string types, string traits) => Assert.Equal(
        traits,
        Run(AspNetIdentity, $"{assemblyAttribute} {types}", "new AppUser { Email = \"p@x.org\", PasswordHash = \"LEAK\" }.ToTraitsJson()"));

    [Fact]
    public void Credentials_of_the_framework_are_sent_without_the_password()
    {
        using var project = LoadedProject.From(Source(
            "", "[IdentifyTraits] public class Login : System.Net.NetworkCredential { }", "new Login { UserName = \"peter\", Password = \"LEAK\", Domain = \"x\" }.ToTraitsJson()"));

        Assert.Equal("""{"domain":"x","userName":"peter"}""", project.Call<string>("Case", "Run"));
    }

    [Fact]
    public void A_derived_class_leaves_out_what_its_base_ignores_and_what_is_sensitive()
    {
        var names = GetNames(Run(
            AspNetIdentity,
            """
            [IdentifyTraits(Ignore = new[] { nameof(Id), nameof(ConcurrencyStamp), nameof(Secret) })] public class AppUser : IdentityUser { public string Secret => "LEAK"; }
            [IdentifyTraits] public class Admin : AppUser { public int Level => 3; public new string Secret => "mine"; }
            """,
            "new Admin { UserName = \"peter\", PasswordHash = \"LEAK\", SecurityStamp = \"LEAK\" }.ToTraitsJson()"));

        Assert.Equal(["userName", "emailConfirmed", "phoneNumberConfirmed", "twoFactorEnabled", "lockoutEnabled", "accessFailedCount", "level", "secret"], names);
    }

    [Fact]
    public void Secrets_in_nested_types_of_another_assembly_stay_home() => AssertTraits(
        "namespace Library { public class User { public string Name => \"x\"; public Login Login => new Login(); public System.Collections.Generic.List<Login> Logins => new System.Collections.Generic.List<Login> { new Login() }; } public class Login { public string Password => \"LEAK\"; public string Provider => \"y\"; public bool HasPassword => true; } }",
        "[assembly: IdentifyTraits(typeof(Library.User))]",
        "new Library.User().ToTraitsJson()",
        """{"name":"x","login":{"provider":"y","hasPassword":true},"logins":[{"provider":"y","hasPassword":true}]}""");

    [Fact]
    public void What_an_assembly_attribute_names_holds_where_another_type_has_the_type() => AssertTraits(
        "namespace Library { public class User { public string Name => \"x\"; public string Code => \"LEAK\"; } }",
        "[assembly: IdentifyTraits(typeof(Library.User), Ignore = new[] { \"Code\" }, Naming = TraitNaming.SnakeCase)] [IdentifyTraits] public class Order { public Library.User MainBuyer => new(); }",
        "new Order().ToTraitsJson()",
        """{"mainBuyer":{"name":"x"}}""");

    [Fact]
    public void What_its_own_assembly_chose_is_sent() => AssertTraits(
        "namespace Library { public class Login { [Identify.TraitName(\"pin\")] public string Pin => \"chosen\"; public string Password => \"LEAK\"; public string Name => \"x\"; } }",
        "[IdentifyTraits] public class Order { public Library.Login Login => new(); }",
        "new Order().ToTraitsJson()",
        """{"login":{"pin":"chosen","name":"x"}}""");

    [Fact]
    public void Attributes_of_record_parameters_count_in_metadata_too() => AssertTraits(
        """
        namespace Library
        {
            public record User([Identify.TraitIgnore] string Code, [Identify.TraitName("b")] string Name);
            public record struct Address([Identify.TraitIgnore] string Code, [Identify.TraitName("b")] string Name);
        }
        """,
        "[IdentifyTraits] public class Order { public Library.User User => new(\"LEAK\", \"x\"); public Library.Address Place => new(\"LEAK\", \"y\"); }",
        "new Order().ToTraitsJson()",
        """{"user":{"b":"x"},"place":{"b":"y"}}""");

    [Fact]
    public void Attributes_of_a_serializer_that_the_project_does_not_reference_count()
    {
        var serializer = TestProject.Default.Compile("""
            namespace Newtonsoft.Json
            {
                public class JsonIgnoreAttribute : System.Attribute { } public class JsonConverterAttribute : System.Attribute { public JsonConverterAttribute(System.Type type) { } }
                public enum MemberSerialization { OptOut, OptIn } public class JsonObjectAttribute : System.Attribute { public JsonObjectAttribute(MemberSerialization serialization) { } } public class JsonPropertyAttribute : System.Attribute { }
            }
            """);
        var library = (TestProject.Default with { References = TestProject.Default.References.Add(serializer.ToMetadataReference()) }).Compile("""
            using Newtonsoft.Json;
            namespace Library
            {
                public class User { [JsonIgnore] public string Code => "LEAK"; [JsonConverter(typeof(string))] public string Masked => "LEAK"; public Value Value => new Value(); public Contract Contract => new Contract(); public string Name => "x"; }
                [JsonConverter(typeof(string))] public class Value { public string Text => "LEAK"; }
                [JsonObject(MemberSerialization.OptIn)] public class Contract { public string Text => "LEAK"; [JsonProperty] public int Number => 1; }
            }
            """);

        using var project = LoadedProject.WithDependency(library, Source("using Library;", "[assembly: IdentifyTraits(typeof(Library.User))]", "new Library.User().ToTraitsJson()"));

        Assert.Equal("""{"contract":{"number":1},"name":"x"}""", project.Call<string>("Case", "Run"));
    }

    [Fact]
    public void Members_are_named_in_the_C_sharp_of_NET_Framework()
    {
        var project = AspNetIdentity with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable };

        Assert.Equal(
            "{\"email\":\"p@x.org\"}",
            Run(project, "[assembly: IdentifyTraits(typeof(IdentityUser), UserId = \"Id\", Ignore = new[] { \"UserName\" }, Only = new[] { \"Email\" })]", $"{User}.ToTraitsJson()"));
    }

    private static void AssertTraits(string library, string source, string expression, string traits)
    {
        using var project = LoadedProject.WithDependency(library, Source("using Library;", source, expression));

        Assert.Equal(traits, project.Call<string>("Case", "Run"));
    }

    private static string Run(TestProject project, string source, string expression)
    {
        using var loaded = LoadedProject.From(project, Source("using Microsoft.AspNetCore.Identity;", source, expression));
        return loaded.Call<string>("Case", "Run");
    }

    private static string Source(string usings, string source, string expression) => $$"""
        using Identify;
        {{usings}}
        {{source}}
        public static class Case { public static string Run() => {{expression}}; }
        """;

    private static IEnumerable<string> GetNames(string json) => JsonElement.Parse(json).EnumerateObject().Select(property => property.Name);
}
