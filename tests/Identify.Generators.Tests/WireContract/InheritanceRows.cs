namespace Identify.Generators.Tests.WireContract;

internal static class InheritanceRows
{
    public static IReadOnlyList<WireRow> All { get; } =
    [
        new("base members come first",
            "[IdentifyTraits] public class Row : Middle { public int E => 5; } public class Middle : Base { public int C => 3; public int D => 4; } public class Base { public int B => 2; public int A => 1; }",
            """{"b":2,"a":1,"c":3,"d":4,"e":5}"""),
        new("an overridden member stands where it was declared first",
            "[IdentifyTraits] public class Row : Base { public int C => 3; public override int A => 10; } public class Base { public virtual int A => 1; public int B => 2; }",
            """{"a":10,"b":2,"c":3}"""),
        new("a hidden member is not written",
            "[IdentifyTraits] public class Row : Base { public int C => 3; public new string A => \"x\"; } public class Base { public int A => 1; public int B => 2; }",
            """{"b":2,"c":3,"a":"x"}"""),
        new("a member hidden by one that is no trait",
            """
            [IdentifyTraits] public class Row : Base { public new static int A => 5; public new void B() { } public new const string C = "x"; public new class D { } private new int E => 9; public new int G { set { } } }
            public class Base { public int A => 1; public int B => 2; public int C => 3; public int D => 4; public int E => 5; public int F => 6; public int G => 7; }
            """,
            """{"e":5,"f":6}""") { IsAsSystemTextJson = false },
        new("an abstract base and its generic argument",
            "[IdentifyTraits] public class Row : Base<int> { public override string Name => \"x\"; } public abstract class Base<T> { public T? Value => default; public abstract string Name { get; } }",
            """{"value":0,"name":"x"}"""),
        new("attributes are inherited by overrides",
            "[IdentifyTraits] public class Row : Base { public override int A => 2; public override int B => 3; } public class Base { [TraitName(\"first\")] public virtual int A => 1; [TraitIgnore] public virtual int B => 1; }",
            """{"first":2}""") { IsAsSystemTextJson = false },
        new("an override's own attributes win",
            "[IdentifyTraits] public class Row : Base { [TraitName(\"second\")] public override int A => 2; } public class Base { [TraitName(\"first\")] public virtual int A => 1; }",
            """{"second":2}""") { IsAsSystemTextJson = false },
        new("a half override takes the base's getter",
            "[IdentifyTraits] public class Row : Base { public override int A { set { } } } public class Base { public virtual int A { get => 4; set { } } }",
            """{"a":4}""") { IsAsSystemTextJson = false },
        new("explicitly implemented members are not written",
            "[IdentifyTraits] public class Row : IThing { int IThing.Id => 7; public string Name => \"x\"; } public interface IThing { int Id { get; } }",
            """{"name":"x"}"""),
        WireRow.Members("members of inherited interfaces",
            "public IOrder A => new Order();",
            """{"a":{"id":7,"name":"x","total":1}}""",
            "public interface IThing { int Id { get; } } public interface INamed { string Name { get; } } public interface IOrder : IThing, INamed { int Total { get; } } public class Order : IOrder { public int Id => 7; public string Name => \"x\"; public int Total => 1; }") with { IsAsSystemTextJson = false },
        WireRow.Members("an interface that hides a member of another, and one that inherits an ambiguous name",
            "public IOrder A => new Order(); public IBoth B => new Both();",
            """{"a":{"id":"x"},"b":{"other":1}}""",
            """
            public interface IThing { int Id { get; } } public interface IOrder : IThing { new string Id { get; } } public class Order : IOrder { int IThing.Id => 7; public string Id => "x"; }
            public interface ILeft { string Name { get; } } public interface IRight { string Name { get; } } public interface IBoth : ILeft, IRight { int Other { get; } }
            public class Both : IBoth { string ILeft.Name => "left"; string IRight.Name => "right"; public int Other => 1; }
            """) with { IsAsSystemTextJson = false },
    ];
}
