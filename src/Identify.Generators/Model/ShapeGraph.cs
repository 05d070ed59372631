namespace Identify.Generators.Model;

/// <summary>Walks from a shape to those that it holds. Shapes refer to each other by key, so that they can be recursive.</summary>
internal static class ShapeGraph
{
    /// <summary>The shapes that one holds, directly or indirectly, nearest first, each once.</summary>
    /// <param name="start">Where to start; it is not among them.</param>
    /// <param name="find">Finds a shape by its key; null to leave it out, with all that only it holds.</param>
    public static IEnumerable<ShapeModel> Walk(ShapeModel start, Func<string, ShapeModel?> find)
    {
        var met = new HashSet<string>();
        var queue = new Queue<ShapeModel>();
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            foreach (var value in queue.Dequeue().Values)
            {
                if (value is ShapeValue { Key: var key } && met.Add(key) && find(key) is { } held)
                {
                    queue.Enqueue(held);
                    yield return held;
                }
            }
        }
    }
}
