using System.ComponentModel;

namespace Identify;

/// <summary>What the serializers of all annotated types have in common, and the way to find one by type.</summary>
public abstract class TraitsSerializer
{
    private static readonly List<Func<Type, TraitsSerializer?>> Sources = [];

    private protected TraitsSerializer()
    {
    }

    /// <summary>The annotated type.</summary>
    public abstract Type Type { get; }

    /// <summary>
    /// Finds the serializer of an annotated type, for generic code that is not given one. It is an
    /// <see cref="IdentifySerializer{T}"/> if the type has a member with <see cref="UserIdAttribute"/> or
    /// <see cref="AnonymousIdAttribute"/>.
    /// </summary>
    /// <typeparam name="T">The annotated type.</typeparam>
    /// <remarks>
    /// Uses no reflection. Generated code registers the serializers of its assembly when the assembly is loaded; before
    /// C# 9 and on .NET Framework, the application calls the generated <c>TraitsSerializers.Register</c> once.
    /// </remarks>
    /// <exception cref="InvalidOperationException">No serializer for the type is registered.</exception>
    public static TraitsSerializer<T> For<T>() => Cache<T>.Serializer ??= (TraitsSerializer<T>)For(typeof(T));

    /// <summary>Finds the serializer of an annotated type.</summary>
    /// <param name="type">The annotated type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="type"/> is <see langword="null"/>.</exception>
    /// <inheritdoc cref="For{T}" path="/remarks|/exception"/>
    public static TraitsSerializer For(Type type)
    {
        if (type is null)
            throw new ArgumentNullException(nameof(type));

        lock (Sources)
        {
            foreach (var find in Sources)
            {
                if (find(type) is { } serializer)
                    return serializer;
            }
        }

        throw new InvalidOperationException($"There is no serializer for {type}: it is not annotated with [IdentifyTraits], or its assembly has not registered its serializers.");
    }

    /// <summary>Adds the serializers of an assembly. Called by generated code.</summary>
    /// <param name="find">Gives the serializer of a type, or <see langword="null"/> if it has none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="find"/> is <see langword="null"/>.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static void Register(Func<Type, TraitsSerializer?> find)
    {
        if (find is null)
            throw new ArgumentNullException(nameof(find));

        lock (Sources)
            Sources.Add(find);
    }

    private static class Cache<T>
    {
        public static TraitsSerializer<T>? Serializer { get; set; }
    }
}
