using Xunit;

namespace Identify.CodeFixes.Tests;

public class ShapeFixTests
{
    [Fact]
    public Task A_member_without_a_form_is_left_out_on_purpose() => new CodeFixVerifier { Title = "Add [TraitIgnore]" }.AssertAsync(
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
    public Task Or_a_converter_is_written_for_it() => new CodeFixVerifier { Title = "Add a [TraitConverter] that writes ToString()" }.AssertAsync(
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
    public Task Nested_types_and_those_around_them_are_made_accessible() => new CodeFixVerifier
    {
        OtherFiles = ["public partial class Shop { private sealed partial class Inner { } }"],
    }.AssertAsync(
        "IDFY0401",
        """
        using Identify;
        public partial class Shop
        {
            partial class Inner
            {
                [IdentifyTraits]
                protected sealed class Customer { public string? Email { get; set; } }
                [IdentifyTraits] sealed class Supplier { public string? Email { get; set; } }
            }
        }
        """,
        """
        using Identify;
        public partial class Shop
        {
            partial class Inner
            {
                [IdentifyTraits]
                protected internal sealed class Customer { public string? Email { get; set; } }
                [IdentifyTraits] internal sealed class Supplier { public string? Email { get; set; } }
            }
        }
        """,
        "public partial class Shop { internal sealed partial class Inner { } }");

    [Fact]
    public Task A_file_local_type_is_made_known() => new CodeFixVerifier().AssertAsync(
        "IDFY0401",
        "[Identify.IdentifyTraits] file class Customer { public string? Email { get; set; } }",
        "[Identify.IdentifyTraits] class Customer { public string? Email { get; set; } }");

    [Fact]
    public Task A_static_type_stays_one() => new CodeFixVerifier().AssertNoneAsync(
        "IDFY0401",
        "[Identify.IdentifyTraits] public static class Customer { }");
}
