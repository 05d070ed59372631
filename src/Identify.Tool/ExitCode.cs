namespace Identify.Tool;

/// <summary>What the tool tells a script.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>The calls have faults, or the change of a plan breaks what was there before.</summary>
    public const int Findings = 1;

    /// <summary>The command line, or a file that it names, cannot be used.</summary>
    public const int BadInput = 2;
}
