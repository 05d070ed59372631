namespace Identify.Generators.Plans;

/// <summary>A part of one line of a plan.</summary>
/// <param name="Start">The number of characters before it in the file.</param>
/// <param name="Length">The number of its characters.</param>
/// <param name="Line">The line, counted from 0.</param>
/// <param name="Column">The number of characters before it in the line.</param>
internal readonly record struct TextRange(int Start, int Length, int Line, int Column)
{
    /// <summary>The place as people count: <c>line 3, column 14</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"line {Line + 1}, column {Column + 1}");
}
