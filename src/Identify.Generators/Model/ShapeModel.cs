namespace Identify.Generators.Model;

/// <summary>A type whose values are written by a generated method.</summary>
/// <param name="Key">Identifies the shape: the type and the settings that its members are read with.</param>
/// <param name="Name">A name for its method or class: <c>Address</c>, <c>StringArray</c>.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
internal abstract record ShapeModel(string Key, string Name, string TypeName, bool CanBeNull)
{
    /// <summary>Whether one class can write it for several annotated types. Collections are a short loop, so each class has its own.</summary>
    public abstract bool CanBeShared { get; }

    /// <summary>The values that it consists of.</summary>
    public abstract IEnumerable<ValueModel> Values { get; }
}

/// <summary>A class, struct, record or interface with members.</summary>
/// <param name="Key">Identifies the shape.</param>
/// <param name="Name">A name for its method or class.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="DisplayName">The name for people, such as <c>Order.Customer</c>.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
/// <param name="CopiesOnRead">Whether reading a member of a read-only reference would copy the whole struct.</param>
/// <param name="Members">The members, in the order in which they are written.</param>
/// <param name="Extension">The member whose entries are written among the traits, if there is one.</param>
internal sealed record ObjectShape(
    string Key,
    string Name,
    string TypeName,
    string DisplayName,
    bool CanBeNull,
    bool CopiesOnRead,
    EquatableArray<MemberModel> Members,
    MemberModel? Extension)
    : ShapeModel(Key, Name, TypeName, CanBeNull)
{
    public override bool CanBeShared => true;

    public override IEnumerable<ValueModel> Values
    {
        get
        {
            foreach (var member in Members)
                yield return member.Value;

            if (Extension is not null)
                yield return Extension.Value;
        }
    }
}

/// <summary>An enum, written by name.</summary>
/// <param name="Key">Identifies the shape.</param>
/// <param name="Name">A name for its method or class.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="NumberType">What values without a name are written as: <c>long</c> or <c>ulong</c>.</param>
/// <param name="Cases">The named values; none for flags.</param>
internal sealed record EnumShape(string Key, string Name, string TypeName, string NumberType, EquatableArray<EnumCase> Cases)
    : ShapeModel(Key, Name, TypeName, CanBeNull: false)
{
    public override bool CanBeShared => true;

    public override IEnumerable<ValueModel> Values => [];
}

/// <param name="Value">The value in C#.</param>
/// <param name="Name">The name in JSON.</param>
internal sealed record EnumCase(string Value, string Name);

/// <summary>A collection that is written as a JSON array.</summary>
/// <param name="Key">Identifies the shape.</param>
/// <param name="Name">A name for its method.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
/// <param name="Loop">How to enumerate it.</param>
/// <param name="ElementType">The fully qualified name of the element's type.</param>
/// <param name="Element">How an element is written.</param>
internal sealed record ArrayShape(string Key, string Name, string TypeName, bool CanBeNull, LoopKind Loop, string ElementType, ValueModel Element)
    : ShapeModel(Key, Name, TypeName, CanBeNull)
{
    public override bool CanBeShared => false;

    public override IEnumerable<ValueModel> Values => [Element];
}

/// <summary>A dictionary that is written as a JSON object.</summary>
/// <param name="Key">Identifies the shape.</param>
/// <param name="Name">A name for its method.</param>
/// <param name="TypeName">The fully qualified name of the type.</param>
/// <param name="CanBeNull">Whether it is a reference type.</param>
/// <param name="Loop">How to enumerate it.</param>
/// <param name="EntryType">The fully qualified name of what is enumerated: its <c>KeyValuePair</c>.</param>
/// <param name="EntryName">The C# expression for the name of an entry.</param>
/// <param name="Element">How a value is written.</param>
/// <param name="IsInline">Whether the entries are written among the members of the object that holds the dictionary.</param>
/// <param name="Taken">For inline entries, the names that the object writes from members.</param>
internal sealed record MapShape(
    string Key,
    string Name,
    string TypeName,
    bool CanBeNull,
    LoopKind Loop,
    string EntryType,
    string EntryName,
    ValueModel Element,
    bool IsInline = false,
    EquatableArray<string> Taken = default)
    : ShapeModel(Key, Name, TypeName, CanBeNull)
{
    public override bool CanBeShared => false;

    public override IEnumerable<ValueModel> Values => [Element];
}

/// <summary>How a collection is enumerated, without allocating if possible.</summary>
internal enum LoopKind
{
    /// <summary><c>foreach</c> over the value itself.</summary>
    ForEach,

    /// <summary><c>for</c> over its <c>Span</c>.</summary>
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
