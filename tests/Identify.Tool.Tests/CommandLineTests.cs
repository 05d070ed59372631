namespace Identify.Tool.Tests;

/// <summary>What a script can rely on, and what a person reads who made a mistake.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("--help", "catalogue")]
    [InlineData("catalogue --help", "--reference")]
    [InlineData("plan --help", "export")]
    [InlineData("check --help", "--plan")]
    public void Help_names_commands_and_options(string arguments, string expected) =>
        Assert.Contains(expected, ToolRun.Print(arguments.Split(' ')), StringComparison.Ordinal);

    [Theory]
    [InlineData("[suggest:2] ca", "catalogue")]
    [InlineData("[suggest:24] catalogue app --format j", "json")]
    public void Commands_and_options_are_completed(string arguments, string expected)
    {
        var parts = arguments.Split(' ', 2);
        Assert.Equal(expected, ToolRun.Print(parts[0], parts[1]).Trim());
    }

    [Theory]
    [InlineData("")]
    [InlineData("catalogue")]
    [InlineData("catalog App.dll")]
    [InlineData("catalogue App.dll --format xml")]
    [InlineData("check")]
    public void A_wrong_command_line_is_bad_input(string arguments)
    {
        var run = ToolRun.Of(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.NotEqual("", run.Error);
    }

    [Theory]
    [InlineData("catalogue")]
    [InlineData("plan export")]
    public void A_missing_file_is_named(string command)
    {
        var run = ToolRun.Of([.. command.Split(' '), "missing.dll"]);

        Assert.Equal((ExitCode.BadInput, "error: There is no file 'missing.dll'." + Environment.NewLine), (run.ExitCode, run.Error));
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("")]
    [InlineData("MZ and nothing else that a program would have")]
    public void A_file_that_is_no_assembly_is_named(string content)
    {
        using var folder = new TestFolder();
        var file = folder.Write("App.dll", content);

        var run = ToolRun.Of("catalogue", file);

        Assert.Equal((ExitCode.BadInput, $"error: '{file}' is not a .NET assembly." + Environment.NewLine), (run.ExitCode, run.Error));
    }

    [Fact]
    public void An_assembly_without_a_catalogue_says_how_to_get_one()
    {
        var run = ToolRun.Of("catalogue", typeof(IdentifyOptions).Assembly.Location);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains("<IdentifyCatalogue>true</IdentifyCatalogue>", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_with_a_syntax_error_has_line_and_column()
    {
        using var folder = new TestFolder();
        var plan = folder.Write("plan.json", "{\n  \"type\": object\n}");

        var run = ToolRun.Of("check", folder.Write("calls.jsonl", ""), "--plan", plan);

        Assert.Equal(ExitCode.BadInput, run.ExitCode);
        Assert.Contains($"error: '{plan}' is not valid JSON", run.Error, StringComparison.Ordinal);
        Assert.Contains("(line 2, column 11)", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_checked_of_a_plan_is_said()
    {
        using var folder = new TestFolder();
        var plan = folder.Write("plan.json", """{ "type": "object", "properties": { "email": { "type": "string", "maxLength": 5 } } }""");

        var run = ToolRun.Of("check", folder.Write("calls.jsonl", ""), "--plan", plan);

        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("'maxLength' is not checked", run.Error, StringComparison.Ordinal);
    }
}
