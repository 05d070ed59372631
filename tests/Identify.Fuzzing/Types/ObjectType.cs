using System.Globalization;
using System.Reflection;
using System.Text;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>A class, struct or record with members.</summary>
internal sealed class ObjectType(string space, string name, ObjectKind kind, ObjectType? parent, TypeSettings? settings)
    : FuzzType($"{space}.{name}", kind.IsValueType)
{
    private Type? _type;

    /// <summary>The members that the type declares itself.</summary>
    public List<Member> Members { get; } = [];

    public ObjectKind Kind { get; } = kind;

    /// <summary>What <c>[IdentifyTraits]</c> on the type says, if it is there.</summary>
    public TypeSettings? Settings { get; } = settings;

    public IEnumerable<Member> AllMembers => parent is null ? Members : parent.AllMembers.Concat(Members);

    public ObjectType? Parent => parent;

    /// <summary>The class that the generator writes for the type.</summary>
    public string GeneratedName => Name + "Traits";

    public string Source
    {
        get
        {
            var source = new StringBuilder();
            if (Settings is not null)
            {
                source.Append(CultureInfo.InvariantCulture, $"[IdentifyTraits(Naming = TraitNaming.{(Settings.IsSnakeCase ? "SnakeCase" : "CamelCase")}");
                source.Append(CultureInfo.InvariantCulture, $", WriteNulls = {(Settings.WriteNulls ? "true" : "false")})] ");
            }

            source.Append(CultureInfo.InvariantCulture, $"public {Kind.CSharp} {name}");
            if (Kind.IsPositional)
                source.Append(CultureInfo.InvariantCulture, $"({string.Join(", ", Members.Select(member => member.Parameter))});");
            else
                source.Append(CultureInfo.InvariantCulture, $"{(parent is null ? "" : " : " + parent.Name)} {{ {string.Join(' ', Members.Select(member => member.Declare(Kind)))} }}");

            return source.ToString();
        }
    }

    public override Type Resolve(Assembly assembly) => _type ??= assembly.GetType(Name, throwOnError: true)!;

    /// <summary>Finds the members in the compiled type.</summary>
    public void Bind(Assembly assembly)
    {
        foreach (var member in Members)
            member.Bind(Resolve(assembly), assembly);
    }

    public override object? Create(ValueSource source) => source.CreateObject(this, _type!);

    public override Expected? Expect(object value, Expectation expectation)
    {
        var scope = expectation.Scope;
        var isRoot = scope == Scope.Traits;
        var inner = expectation.Enter() with { Settings = Settings ?? expectation.Settings };
        var members = new List<KeyValuePair<string, Expected>>();
        var taken = new HashSet<string>();
        foreach (var member in AllMembers.Where(member => !member.IsHidden && !member.IsExtension && !(isRoot && member.IsUserId)))
        {
            var trait = member.GetTrait(inner.Settings, scope);
            taken.Add(trait);
            var place = inner with { Scope = isRoot && trait == "company" ? Scope.Company : Scope.Other };
            if (place.Expect(member.Type, member.Get(value)) is { } expected)
                members.Add(KeyValuePair.Create(trait, expected));
            else if (member.WritesNull || inner.Settings.WriteNulls)
                members.Add(KeyValuePair.Create(trait, (Expected)ExpectedLiteral.Null));
        }

        // The entries of an extension stand in the object itself, so they are no level of their own.
        if (AllMembers.FirstOrDefault(member => member.IsExtension) is { } extension
            && (inner with { Depth = expectation.Depth }).Expect(extension.Type, extension.Get(value)) is ExpectedObject entries)
        {
            members.AddRange(entries.Members.Where(entry => !taken.Contains(entry.Key)));
        }

        return new ExpectedObject(members);
    }
}

/// <summary>The ways in which C# declares an object.</summary>
internal sealed record ObjectKind(string CSharp, bool IsValueType = false, bool IsPositional = false, bool IsReadOnly = false, bool IsSealed = true)
{
    public static readonly IReadOnlyList<ObjectKind> All =
    [
        new("class", IsSealed: false),
        new("class", IsSealed: false),
        new("sealed class"),
        new("sealed record"),
        new("sealed record", IsPositional: true),
        new("struct", IsValueType: true),
        new("readonly struct", IsValueType: true, IsReadOnly: true),
        new("record struct", IsValueType: true, IsPositional: true),
        new("readonly record struct", IsValueType: true, IsPositional: true),
    ];
}
