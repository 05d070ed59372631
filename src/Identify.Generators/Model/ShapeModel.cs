namespace Identify.Generators.Model;

/// <summary>A type whose values are written by a method of their own.</summary>
/// <param name="Method">The method's name, unique within the generated class.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
internal abstract record ShapeModel(string Method, string TypeName, bool CanBeNull);

/// <summary>A class, struct, record or interface with members.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
/// <param name="CopiesOnRead">Whether reading a member of a read-only reference would copy the whole struct.</param>
/// <param name="Members">The members, in the order in which they are written.</param>
/// <param name="Extension">The member whose entries stand among the traits, if there is one.</param>
internal sealed record ObjectShape(
    string Method,
    string TypeName,
    bool CanBeNull,
    bool CopiesOnRead,
    EquatableArray<MemberModel> Members,
    MemberModel? Extension)
    : ShapeModel(Method, TypeName, CanBeNull);

/// <summary>An enum, written by name.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="NumberType">What values without a name are written as: <c>long</c> or <c>ulong</c>.</param>
/// <param name="Cases">The named values; none for flags.</param>
internal sealed record EnumShape(string Method, string TypeName, string NumberType, EquatableArray<EnumCase> Cases)
    : ShapeModel(Method, TypeName, CanBeNull: false);

/// <param name="Value">The value in C#.</param>
/// <param name="Name">The name in JSON.</param>
internal sealed record EnumCase(string Value, string Name);

/// <summary>Something that is enumerated into an array.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
/// <param name="Loop">How to enumerate it.</param>
/// <param name="ElementType">The fully qualified name of the element's type.</param>
/// <param name="Element">How an element is written.</param>
internal sealed record ArrayShape(string Method, string TypeName, bool CanBeNull, LoopKind Loop, string ElementType, ValueModel Element)
    : ShapeModel(Method, TypeName, CanBeNull);

/// <summary>A dictionary with texts as keys.</summary>
/// <param name="Method">The method's name.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
/// <param name="Loop">How to enumerate it.</param>
/// <param name="EntryType">The fully qualified name of its <c>KeyValuePair</c>.</param>
/// <param name="Element">How a value is written.</param>
/// <param name="IsInline">Whether the entries stand among the members of the object that holds the map.</param>
/// <param name="Taken">For inline entries, the names that the object writes from members.</param>
internal sealed record MapShape(
    string Method,
    string TypeName,
    bool CanBeNull,
    LoopKind Loop,
    string EntryType,
    ValueModel Element,
    bool IsInline = false,
    EquatableArray<string> Taken = default)
    : ShapeModel(Method, TypeName, CanBeNull);

/// <summary>How a collection is enumerated, so that it allocates nothing where that can be had.</summary>
internal enum LoopKind
{
    /// <summary><c>foreach</c> over the value itself.</summary>
    ForEach,

    /// <summary><c>foreach</c> over its <c>Span</c>.</summary>
    Span,

    /// <summary><c>for</c> with <c>Count</c> and the indexer: an enumerator of an interface would be allocated.</summary>
    Index,

    /// <summary><c>foreach</c> over an immutable array, which may not have been initialized.</summary>
    ImmutableArray,

    /// <summary><c>foreach</c> over an array segment, which may not have an array.</summary>
    ArraySegment,

    /// <summary><c>foreach</c> over the properties of a <c>JsonElement</c>.</summary>
    JsonProperties,

    /// <summary><c>foreach</c> over the value as <c>IEnumerable&lt;T&gt;</c>.</summary>
    Interface,
}
