namespace Identify.Generators.Tests.Infrastructure;

/// <summary>Sources with many types that refer to each other.</summary>
internal static class Graphs
{
    /// <summary>Entities with three navigation properties each, so that all of them are connected.</summary>
    public static string LinkedEntities(int count, int annotated) => "#nullable enable\n" + string.Join('\n', Enumerable.Range(0, count).Select(number => $$"""
        {{(number < annotated ? "[Identify.IdentifyTraits] " : "")}}public class Entity{{number}}
        {
            public string? Name => null;
            public Entity{{(number + 1) % count}}? Next => null;
            public System.Collections.Generic.List<Entity{{(number * 7 + 3) % count}}>? Others => null;
            public Entity{{(number * 31 + 5) % count}}? Owner => null;
        }
        """));
}
