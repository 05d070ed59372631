using Microsoft.CodeAnalysis;

namespace Identify.Generators.Reading.Calls;

/// <summary>Recognizes projects that contain tests.</summary>
internal static class TestProjects
{
    private static readonly string[] Libraries =
        ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "Microsoft.TestPlatform.CoreUtilities", "TUnit.Core"];

    public static bool Contains(Compilation compilation) =>
        compilation.ReferencedAssemblyNames.Any(static assembly => Libraries.Contains(assembly.Name, StringComparer.OrdinalIgnoreCase));
}
