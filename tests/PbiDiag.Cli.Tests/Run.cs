namespace PbiDiag.Cli.Tests;

/// <summary>What one call of pbidiag in this process printed, and how it ended.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();

    public static Task<Run> Of(params string[] arguments) => Task.Run(() =>
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = CommandLine.Run(arguments, output, errors);
        return new Run(exitCode, output.ToString(), errors.ToString());
    });
}
