using Xunit;

namespace Identify.CodeFixes.Tests.Shape;

public class UnsupportedMemberTests
{
    [Fact]
    public Task An_unsupported_member_is_left_out_explicitly() => new CodeFixVerifier { Title = "Add [TraitIgnore]" }.AssertAsync(
        "IDFY0402",
        """
        using System.IO;
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            // In colour.
            public Stream? Photo { get; set; }

            [TraitNull] public object? Tag { get; set; }
        }
        [IdentifyTraits] public record Supplier(string Name, object Tag);
        """,
        """
        using System.IO;
        using Identify;

        [IdentifyTraits]
        public class Customer
        {
            // In colour.
            [TraitIgnore]
            public Stream? Photo { get; set; }

            [TraitNull] [TraitIgnore] public object? Tag { get; set; }
        }
        [IdentifyTraits] public record Supplier(string Name, [TraitIgnore] object Tag);
        """);

    [Fact]
    public Task Or_a_converter_is_added() => new CodeFixVerifier { Title = "Add a [TraitConverter] that writes ToString()" }.AssertAsync(
        "IDFY0402",
        """
        using System.Collections.Generic;
        using System.IO;
        using Identify;

        namespace Shop
        {
            [IdentifyTraits]
            public class Customer
            {
                // In colour.
                public Stream? Photo { get; set; }
            } // Customer

            [IdentifyTraits] public record struct Supplier(string Name, List<object?>? Tags);
        }
        """,
        """
        using System.Collections.Generic;
        using System.IO;
        using System.Text.Json;
        using Identify;

        namespace Shop
        {
            [IdentifyTraits]
            public class Customer
            {
                // In colour.
                [TraitConverter(typeof(CustomerPhotoConverter))]
                public Stream? Photo { get; set; }
            } // Customer

            internal sealed class CustomerPhotoConverter : TraitConverter<Stream>
            {
                public override void Write(Utf8JsonWriter writer, Stream value) => writer.WriteStringValue(value.ToString());
            }

            [IdentifyTraits] public record struct Supplier(string Name, [TraitConverter(typeof(SupplierTagsConverter))] List<object?>? Tags);

            internal sealed class SupplierTagsConverter : TraitConverter<List<object?>>
            {
                public override void Write(Utf8JsonWriter writer, List<object?> value) => writer.WriteStringValue(value.ToString());
            }
        }
        """);

    [Theory]
    [InlineData("public System.Span<int> Codes => default;")]
    [InlineData("[System.Text.Json.Serialization.JsonConverter(typeof(Masker))] public string? Card { get; set; } public abstract class Masker : System.Text.Json.Serialization.JsonConverter<string> { }")]
    [InlineData("public object? Photo { get; set; } private class CustomerPhotoConverter { }")]
    public async Task No_converter_is_offered_that_would_not_compile_or_would_send_what_another_masks(string member)
    {
        var titles = await new CodeFixVerifier().FindTitlesAsync("IDFY0402", $"[Identify.IdentifyTraits] public class Customer {{ {member} }}");

        Assert.Equal(["Add [TraitIgnore]"], titles);
    }

    [Fact]
    public Task The_converter_is_indented_like_the_file() => new CodeFixVerifier { Title = "Add a [TraitConverter] that writes ToString()" }.AssertAsync(
        "IDFY0402",
        "using System.IO;\nusing System.Text.Json;\nusing Identify;\n[IdentifyTraits]\npublic class Customer\n{\n\tpublic Stream Photo { get; set; } = Stream.Null;\n}\n",
        "using System.IO;\nusing System.Text.Json;\nusing Identify;\n[IdentifyTraits]\npublic class Customer\n{\n\t[TraitConverter(typeof(CustomerPhotoConverter))]\n\tpublic Stream Photo { get; set; } = Stream.Null;\n}\n\n"
            + "internal sealed class CustomerPhotoConverter : TraitConverter<Stream>\n{\n\tpublic override void Write(Utf8JsonWriter writer, Stream value) => writer.WriteStringValue(value.ToString());\n}\n");

    [Theory]
    [InlineData("[IdentifyTraits] public class Customer : Account { }", "[IdentifyTraits(Ignore = new[] { nameof(Customer.Photo), nameof(Customer.Tag) })] public class Customer : Account { }")]
    [InlineData("[IdentifyTraits(WriteNulls = true)] public class Customer : Account { }", "[IdentifyTraits(WriteNulls = true, Ignore = new[] { nameof(Customer.Photo), nameof(Customer.Tag) })] public class Customer : Account { }")]
    [InlineData("[IdentifyTraits(Ignore = new[] { \"Email\" })] public class Customer : Account { public int Age { get; set; } }", "[IdentifyTraits(Ignore = new[] { \"Email\", nameof(Customer.Photo), nameof(Customer.Tag) })] public class Customer : Account { public int Age { get; set; } }")]
#if NEWEST_ROSLYN // collection expressions are younger than the oldest host
    [InlineData("[IdentifyTraits(Ignore = [\"Email\"])] public class Customer : Account { public int Age { get; set; } }", "[IdentifyTraits(Ignore = [\"Email\", nameof(Customer.Photo), nameof(Customer.Tag)])] public class Customer : Account { public int Age { get; set; } }")]
#endif
    [InlineData("[assembly: IdentifyTraits(typeof(Account))]", "[assembly: IdentifyTraits(typeof(Account), Ignore = new[] { nameof(Account.Photo), nameof(Account.Tag) })]")]
    public Task Members_of_another_assembly_are_ignored_at_the_annotation(string before, string after) => new CodeFixVerifier
    {
        Library = "public class Account { public System.IO.Stream? Photo { get; set; } public object? Tag { get; set; } public string? Email { get; set; } }",
    }.AssertAsync("IDFY0402", "using Identify; " + before, "using Identify; " + after);
}
