namespace PbiDiag.Cli.Tests;

/// <summary>A run of the program that is over.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard error.</summary>
    public IReadOnlyList<string> ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IReadOnlyList<string> Lines => [.. Output.Split('\n').Select(line => line.TrimEnd('\r'))];

    public override string ToString() => $"exit code {ExitCode}\n{Output}\n{Errors}";
}
