using System.Reflection;
using System.Runtime.Versioning;

namespace Identify.Tests;

public class RuntimeTests
{
    /// <summary>These tests run twice, and nothing else would tell that both times it was the same build.</summary>
    [Fact]
    public void The_build_under_test_is_the_one_that_is_meant()
    {
#if NETSTANDARD_RUNTIME
        const string Expected = ".NETStandard,Version=v2.0";
#else
        const string Expected = ".NETCoreApp,Version=v10.0";
#endif
        Assert.Equal(Expected, typeof(IdentifyBatch).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);
    }

    /// <summary>An assembly without a strong name cannot be used by one that has one, as is the custom on .NET Framework.</summary>
    [Fact]
    public void The_runtime_has_a_strong_name() => Assert.NotEmpty(typeof(IdentifyBatch).Assembly.GetName().GetPublicKeyToken()!);
}
