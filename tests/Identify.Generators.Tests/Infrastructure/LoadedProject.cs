using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Generators.Tests.Infrastructure;

/// <summary>A project that was generated, compiled and loaded, so that its code can run.</summary>
internal sealed class LoadedProject : IDisposable
{
    private readonly AssemblyLoadContext _context = new("Generated", isCollectible: true);
    private readonly Assembly _assembly;

    private LoadedProject(CSharpCompilation compilation, params IEnumerable<CSharpCompilation> dependencies)
    {
        foreach (var dependency in dependencies)
            Load(dependency);

        _assembly = Load(compilation);
    }

    public static LoadedProject From(params IEnumerable<string> sources) => From(TestProject.Default, sources);

    public static LoadedProject From(TestProject project, params IEnumerable<string> sources) =>
        new(GeneratorRun.Complete(project, project.Compile(sources)));

    /// <summary>A project that references another one, which the generator does not run in.</summary>
    public static LoadedProject WithDependency(string dependency, params IEnumerable<string> sources)
    {
        var library = TestProject.Default.Compile(dependency);
        var project = TestProject.Default with { References = TestProject.Default.References.Add(library.ToMetadataReference()) };
        return new(GeneratorRun.Complete(project, project.Compile(sources)), library);
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

    private Assembly Load(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        return _context.LoadFromStream(image);
    }
}
