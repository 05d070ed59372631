using System.Globalization;
using System.Reflection;
using System.Text;
using Identify.Fuzzing.Values;

namespace Identify.Fuzzing.Types;

/// <summary>A class, struct or record with members.</summary>
internal class ObjectType(string space, string name, ObjectKind kind, ObjectType? parent, TypeSettings? settings)
    : FuzzType($"{space}.{name}", kind.IsValueType)
{
    private Type? _type;

    /// <summary>The members that the type declares itself.</summary>
    public List<Member> Members { get; } = [];

    public ObjectKind Kind { get; } = kind;

    /// <summary>What <c>[IdentifyTraits]</c> on the type says, if it is there.</summary>
    public TypeSettings? Settings { get; } = settings;

    public IEnumerable<Member> AllMembers => parent is null ? Members : parent.AllMembers.Concat(Members);

    /// <summary>An interface of the type, if it has one.</summary>
    public ViewType? View { get; set; }

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
                source.Append(CultureInfo.InvariantCulture, $"({string.Join(", ", Members.Select(member => member.Parameter))})");

            var bases = new[] { parent?.Name, View?.Name }.OfType<string>().ToList();
            if (bases.Count > 0)
                source.Append(CultureInfo.InvariantCulture, $" : {string.Join(", ", bases)}");

            var body = Kind.IsPositional ? [] : Members.Select(member => member.Declare(Kind));
            return source.Append(CultureInfo.InvariantCulture, $" {{ {string.Join(' ', body)} }}").ToString();
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

/// <summary>A generic type, closed by its use.</summary>
internal sealed class GenericType : ObjectType
{
    public const string Declarations = """
        public class Page<T> { public List<T> Items { get; set; } = new(); public T Value { get; set; } public int? Count { get; set; } }
        public struct Slot<T> { public List<T> Items { get; set; } public T Value { get; set; } public int? Count { get; set; } }
        public sealed record Noted<T>(List<T> Items, T Value, int? Count);
        """;

    private static readonly (string Name, bool IsValueType)[] Definitions = [("Page", false), ("Slot", true), ("Noted", false)];

    private readonly string _definition;
    private readonly FuzzType _argument;
    private Type? _type;

    private GenericType(string space, string definition, bool isValueType, FuzzType argument)
        : base(space, $"{definition}<{argument.Usage}>", new("", isValueType), parent: null, settings: null)
    {
        _definition = $"{space}.{definition}`1";
        _argument = argument;
        Members.AddRange([new("Items", new ArrayType("List<{0}>", argument)), new("Value", argument), new("Count", new NullableType(Leaves.Int))]);
    }

    public static GenericType Create(Random random, string space, FuzzType argument)
    {
        var (name, isValueType) = Definitions[random.Next(Definitions.Length)];
        return new(space, name, isValueType, argument);
    }

    public override Type Resolve(Assembly assembly) =>
        _type ??= assembly.GetType(_definition, throwOnError: true)!.MakeGenericType(_argument.Resolve(assembly));

    public override object? Create(ValueSource source) => source.CreateObject(this, _type!);
}

/// <summary>An interface that shows some of a class's members, without what their attributes say.</summary>
internal sealed class ViewType(string space, string name, ObjectType implementer)
    : ObjectType(space, name, new("interface"), parent: null, settings: null)
{
    /// <summary>Picks the members, once the class has its own.</summary>
    public void AddMembers(Random random) => Members.AddRange(implementer.AllMembers
        .Where(member => !member.IsField && !member.IsExtension && random.Next(3) != 0)
        .Select(member => new Member(member.Name, member.Type is ConvertedType converted ? converted.Inner : member.Type)));

    public override object? Create(ValueSource source) => implementer.Create(source);
}

/// <summary>The ways in which C# declares an object.</summary>
internal sealed record ObjectKind(string CSharp, bool IsValueType = false, bool IsPositional = false, bool IsReadOnly = false, bool IsSealed = true)
{
    public bool IsInterface => CSharp == "interface";

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
