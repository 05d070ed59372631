using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Pipeline;

/// <summary>Serializers can be looked up by type.</summary>
public sealed class RegistrationTests
{
    private const string Types = """
        [assembly: Identify.IdentifyTraits(typeof(Page<int>))]
        namespace Shop { [Identify.IdentifyTraits] public class Customer { } }
        [Identify.IdentifyTraits] internal struct Point { }
        public class Page<T> { }

        """;

    private const string Check = """
        ReferenceEquals(Identify.TraitsSerializer.For<Shop.Customer>(), Shop.CustomerTraits.Serializer)
        && ReferenceEquals(Identify.TraitsSerializer.For(typeof(Point)), PointTraits.Serializer)
        && ReferenceEquals(Identify.TraitsSerializer.For<Page<int>>(), PageOfInt32Traits.Serializer)
        """;

    [Fact]
    public void A_module_initializer_registers_them()
    {
        using var project = LoadedProject.From(Types + $"public static class Call {{ public static bool Run() => {Check}; }}");

        Assert.True(project.Call<bool>("Call", "Run"));
    }

    [Fact]
    public void Before_CSharp_9_the_application_registers_them()
    {
        var source = Types + $"public static class Call {{ public static bool Run() {{ Identify.Generated.TraitsSerializers.Register(); return {Check}; }} }}";

        using var project = LoadedProject.From(TestProject.Default with { Language = LanguageVersion.CSharp7_3, Nullable = NullableContextOptions.Disable }, source);

        Assert.True(project.Call<bool>("Call", "Run"));
    }

    [Fact]
    public void A_project_without_annotated_types_registers_nothing() =>
        Assert.Empty(GeneratorRun.Of(TestProject.Default.Compile("public class Customer { }")).GeneratedSources);
}
