namespace PbiDiag.Cli.Tests;

/// <summary>A run of the program that is over.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Split(Output);

    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Split(Errors);

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";

    private static string[] Split(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r'))];
}
