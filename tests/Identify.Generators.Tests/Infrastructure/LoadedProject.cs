using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Infrastructure;

/// <summary>A project that was generated, compiled and loaded, so that its code can run.</summary>
internal sealed class LoadedProject : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Generated", isCollectible: true);
    private readonly Assembly _assembly;

    private LoadedProject(CSharpCompilation compilation, string? runtime = null, params IEnumerable<CSharpCompilation> dependencies)
    {
        if (runtime is not null)
            _context.LoadFromAssemblyPath(runtime); // what is loaded here comes before what the tests themselves run on

        foreach (var dependency in dependencies)
            Load(dependency);

        _assembly = Load(compilation);
    }

    private LoadedProject(CSharpCompilation compilation, IEnumerable<Sdk> sdks)
    {
        foreach (var sdk in sdks)
            _context.LoadFromStream(new MemoryStream([.. sdk.Image]));

        _assembly = Load(compilation);
    }

    public static LoadedProject From(params IEnumerable<string> sources) => From(TestProject.Default, sources);

    public static LoadedProject From(TestProject project, params IEnumerable<string> sources) =>
        new(GeneratorRun.Complete(project, project.Compile(sources)));

    /// <summary>A project whose references include other compilations.</summary>
    public static LoadedProject From(TestProject project, IEnumerable<CSharpCompilation> dependencies, params IEnumerable<string> sources) =>
        new(GeneratorRun.Complete(project, project.Compile(sources)), runtime: null, dependencies);

    /// <summary>A project that references SDKs.</summary>
    public static LoadedProject WithSdks(TestProject project, IEnumerable<Sdk> sdks, params IEnumerable<string> sources)
    {
        project = project with { References = [.. project.References, .. sdks.Select(sdk => sdk.Reference)] };
        return new(GeneratorRun.Complete(project, project.Compile(sources)), sdks);
    }

    /// <summary>A project that runs on the runtime for older frameworks.</summary>
    public static LoadedProject OnNetStandard(LanguageVersion language, params IEnumerable<string> sources)
    {
        var project = TestProject.Default.OnNetStandard() with { Language = language };
        return new(GeneratorRun.Complete(project, project.Compile(sources)), TestProject.NetStandardRuntimePath);
    }

    /// <summary>A project that references another one, which the generator does not run in.</summary>
    public static LoadedProject WithDependency(string dependency, params IEnumerable<string> sources) =>
        WithDependency(TestProject.Default.Compile(dependency), sources);

    /// <summary>A project that references an assembly.</summary>
    public static LoadedProject WithDependency(CSharpCompilation library, params IEnumerable<string> sources)
    {
        var project = TestProject.Default with { References = TestProject.Default.References.Add(MetadataReference.CreateFromImage(Emit(library))) };
        return new(GeneratorRun.Complete(project, project.Compile(sources)), runtime: null, library);
    }

    /// <summary>Calls a static method without parameters.</summary>
    public T Call<T>(string type, string method)
    {
        var member = _assembly.GetType(type, throwOnError: true)!.GetMethod(method)
            ?? throw new MissingMethodException(type, method);
        return (T)member.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!;
    }

    public Type? FindType(string name) => _assembly.GetType(name);

    public void Dispose() => _context.Unload();

    private Assembly Load(CSharpCompilation compilation) => _context.LoadFromStream(new MemoryStream(Emit(compilation)));

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
