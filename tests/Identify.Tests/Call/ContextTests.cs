using System.Reflection;
using System.Text.Json.Nodes;
using Identify.Tests.Writing;

namespace Identify.Tests.Calls;

public class ContextTests
{
    /// <summary>All fields that the platform documents, in alphabetical order.</summary>
    private static readonly string EveryField =
        """
        {"active":true,
        "app":{"build":"s","name":"s","namespace":"s","version":"s"},
        "campaign":{"content":"s","medium":"s","name":"s","source":"s","term":"s","own":1},
        "channel":"s",
        "device":{"adTrackingEnabled":true,"advertisingId":"s","id":"s","manufacturer":"s","model":"s","name":"s","token":"s","type":"s","version":"s"},
        "groupId":"s","ip":"s",
        "library":{"name":"s","version":"s"},
        "locale":"s",
        "location":{"city":"s","country":"s","latitude":1.5,"longitude":1.5,"region":"s","speed":1.5,"own":1},
        "network":{"bluetooth":true,"carrier":"s","cellular":true,"wifi":true},
        "os":{"name":"s","version":"s"},
        "page":{"path":"s","referrer":"s","search":"s","title":"s","url":"s"},
        "referrer":{"id":"s","link":"s","name":"s","type":"s","url":"s"},
        "screen":{"density":1.5,"height":7,"width":7},
        "timezone":"s","traits":{"own":1},"userAgent":"s",
        "userAgentData":{"brands":[{"brand":"s","version":"s"},{"brand":"s","version":"s"}],"mobile":true,"platform":"s","own":1},
        "own":1}
        """.ReplaceLineEndings("");

    [Fact]
    public void Every_field_is_written()
    {
        var context = Filled.Create<IdentifyContext>();
        Assert.Equal(EveryField, Write(context));
    }

    [Fact]
    public void Every_field_is_left_out_where_it_is_null() => Assert.Equal("{}", Write(new IdentifyContext()));

    [Fact]
    public void A_part_without_fields_is_an_empty_object()
    {
        var context = new IdentifyContext();
        var expected = new List<string>();
        foreach (var property in typeof(IdentifyContext).GetProperties().Where(property => property.PropertyType.Name.StartsWith("Context", StringComparison.Ordinal)))
        {
            property.SetValue(context, Activator.CreateInstance(property.PropertyType));
            expected.Add(property.Name);
        }

        var written = JsonNode.Parse(Write(context))!.AsObject();
        Assert.Equal(expected, written.Select(member => member.Key), StringComparer.OrdinalIgnoreCase);
        Assert.All(written, member => Assert.Empty(member.Value!.AsObject()));
    }

    [Fact]
    public void Fields_of_your_own_do_not_replace_the_others()
    {
        var context = new IdentifyContext
        {
            IP = "8.8.8.8",
            Location = new ContextLocation { City = "Austin", AdditionalFields = new JsonObject { ["city"] = "x", ["zip"] = "94103" } },
            AdditionalFields = new JsonObject { ["ip"] = "x", ["IP"] = "y", ["locale"] = "en-US", ["location"] = null },
        };
        Assert.Equal("""{"ip":"8.8.8.8","location":{"city":"Austin","zip":"94103"},"IP":"y","locale":"en-US"}""", Write(context));
    }

    [Fact]
    public void A_number_that_is_none_is_left_out() =>
        Assert.Equal("""{"screen":{"width":7}}""", Write(new IdentifyContext { Screen = new ContextScreen { Density = double.NaN, Width = 7 } }));

    private static string Write(IdentifyContext context) =>
        Written.By((ref TraitsWriter writer, int position) => ContextWriter.Write(ref writer, position, default, context, namesThisLibrary: false));
}

/// <summary>Objects with a value in every property, so that none is forgotten.</summary>
internal static class Filled
{
    public static T Create<T>() => (T)Create(typeof(T));

    private static object Create(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return "s";
        if (type == typeof(bool))
            return true;
        if (type == typeof(int))
            return 7;
        if (type == typeof(double))
            return 1.5;
        if (type == typeof(JsonObject))
            return new JsonObject { ["own"] = 1 };
        if (type == typeof(IReadOnlyList<ContextUserAgentBrand>))
            return new[] { Create<ContextUserAgentBrand>(), Create<ContextUserAgentBrand>() };

        var value = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            property.SetValue(value, Create(property.PropertyType));

        return value;
    }
}
