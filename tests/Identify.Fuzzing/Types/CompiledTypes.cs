using System.Buffers;
using System.Reflection;
using Identify.Generators.Tests.Infrastructure;
using Microsoft.CodeAnalysis.CSharp;

namespace Identify.Fuzzing.Types;

/// <summary>Many clusters of types in one compilation: generated, compiled and loaded.</summary>
internal sealed class CompiledTypes : IDisposable
{
    private const int ClusterCount = 16;

    private readonly LoadedProject _project;

    /// <param name="random">What makes the types.</param>
    /// <param name="language">The C# that the generated code has to do with.</param>
    public CompiledTypes(Random random, LanguageVersion language)
    {
        var clusters = Enumerable.Range(0, ClusterCount).Select(i => new TypeCluster(random, $"Space{i}")).ToList();
        _project = LoadedProject.From(TestProject.Default with { Language = language }, clusters.Select(cluster => cluster.Source));
        var assembly = _project.FindType(clusters[0].Objects[0].Name)!.Assembly;
        foreach (var type in clusters.SelectMany(cluster => cluster.AllObjects))
            type.Bind(assembly);

        Targets = [.. clusters.SelectMany(cluster => cluster.Objects.Where(type => type.Settings is not null).Select(type => Target.Of(type, cluster, assembly)))];
    }

    /// <summary>The annotated types.</summary>
    public IReadOnlyList<Target> Targets { get; }

    public void Dispose() => _project.Dispose();
}

/// <summary>An annotated type and its generated serializer.</summary>
internal abstract class Target(ObjectType type, TypeCluster cluster)
{
    public ObjectType Type { get; } = type;

    public string Source => cluster.Source;

    public static Target Of(ObjectType type, TypeCluster cluster, Assembly assembly)
    {
        var generated = assembly.GetType(type.GeneratedName, throwOnError: true)!;
        var serializer = generated.GetField("Serializer")!.GetValue(null)!;
        return (Target)Activator.CreateInstance(typeof(Target<>).MakeGenericType(type.Resolve(assembly)), type, cluster, serializer)!;
    }

    public abstract string ToJson(object value);

    public abstract void Write(IBufferWriter<byte> output, object value);
}

internal sealed class Target<T>(ObjectType type, TypeCluster cluster, TraitsSerializer<T> serializer) : Target(type, cluster)
{
    public override string ToJson(object value) => serializer.ToTraitsJson((T)value);

    public override void Write(IBufferWriter<byte> output, object value) => serializer.WriteTraits(output, (T)value);
}
