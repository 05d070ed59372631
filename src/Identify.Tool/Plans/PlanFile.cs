using Identify.Generators.Plans;

namespace Identify.Tool.Plans;

/// <summary>Reads tracking plans.</summary>
internal static class PlanFile
{
    /// <param name="path">The plan.</param>
    /// <param name="error">Is told what of the plan is not checked.</param>
    /// <exception cref="InputException">The plan cannot be used.</exception>
    public static PlanSchema Read(string path, TextWriter error)
    {
        if (!File.Exists(path))
            throw new InputException($"There is no file '{path}'.");

        var plan = PlanReader.Read(File.ReadAllText(path));
        foreach (var problem in plan.Problems.Where(problem => !problem.IsError))
            error.WriteLine($"{path}: {problem.Message} is not checked ({problem.Range}).");

        if (plan.Traits is { } traits)
            return traits;

        var reasons = plan.Problems.Where(problem => problem.IsError).Select(problem => $"'{path}' {problem.Message} ({problem.Range}).");
        throw new InputException(string.Join(Environment.NewLine, reasons));
    }
}
