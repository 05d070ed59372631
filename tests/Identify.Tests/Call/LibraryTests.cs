using System.Reflection;
using System.Text.Json.Nodes;

namespace Identify.Tests.Calls;

/// <summary><c>context.library</c> is this library, unless the options say otherwise.</summary>
public class LibraryTests
{
    private static readonly JsonObject ThisLibrary = new()
    {
        ["name"] = "Identify.Generators",
        ["version"] = typeof(IdentifyOptions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0],
    };

    private static readonly (string Case, IdentifyOptions? Options, JsonObject? Context)[] Cases =
    [
        ("no options", null, new JsonObject { ["library"] = ThisLibrary.DeepClone() }),
        ("no context", new IdentifyOptions { Channel = "server" }, new JsonObject { ["library"] = ThisLibrary.DeepClone() }),
        ("a context without a library", new IdentifyOptions { Context = new() { IP = "8.8.8.8" } }, new JsonObject { ["ip"] = "8.8.8.8", ["library"] = ThisLibrary.DeepClone() }),
        ("own fields without a library", new IdentifyOptions { Context = new() { AdditionalFields = new() { ["own"] = 1 } } }, new JsonObject { ["own"] = 1, ["library"] = ThisLibrary.DeepClone() }),
        ("another library", new IdentifyOptions { Context = new() { Library = new() { Name = "shop" } } }, new JsonObject { ["library"] = new JsonObject { ["name"] = "shop" } }),
        ("another library among own fields", new IdentifyOptions { Context = new() { AdditionalFields = new() { ["library"] = "shop" } } }, new JsonObject { ["library"] = "shop" }),
        ("switched off, no context", new IdentifyOptions { NameLibrary = false }, null),
        ("switched off, a context", new IdentifyOptions { NameLibrary = false, Context = new() { IP = "8.8.8.8" } }, new JsonObject { ["ip"] = "8.8.8.8" }),
        ("switched off, another library", new IdentifyOptions { NameLibrary = false, Context = new() { Library = new() { Name = "shop" } } }, new JsonObject { ["library"] = new JsonObject { ["name"] = "shop" } }),
    ];

    [Fact]
    public void A_call_names_this_library_unless_told_otherwise()
    {
        Assert.All(Cases, row => AssertContext(row.Options, row.Context));
        Assert.All(Cases, row =>
        {
            row.Options?.MakeReadOnly();
            AssertContext(row.Options, row.Context);
        });

        static void AssertContext(IdentifyOptions? options, JsonObject? expected)
        {
            var call = JsonNode.Parse(CustomerSerializer.Instance.ToIdentifyJson(new Customer(), options))!;
            Assert.True(JsonNode.DeepEquals(expected, call["context"]), call.ToJsonString());
        }
    }

    [Fact]
    public void Traits_alone_have_no_library() =>
        Assert.DoesNotContain("library", CustomerSerializer.Instance.ToTraitsJson(new Customer()), StringComparison.Ordinal);
}
