using Spectre.Console;
using Spectre.Console.Rendering;

namespace Identify.Samples.Backfill;

/// <summary>Calls a second.</summary>
internal sealed class RateColumn : ProgressColumn
{
    public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
        new Text(task.Speed is { } speed ? $"{speed:N0}/s" : "", new Style(Color.Grey)).RightJustified();
}
