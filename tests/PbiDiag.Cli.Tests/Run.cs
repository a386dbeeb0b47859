namespace PbiDiag.Cli.Tests;

/// <summary>What one call of pbidiag printed, and how it ended. Calls take turns: they share the console.</summary>
internal sealed record Run(int ExitCode, string Output, string Errors)
{
    private static readonly SemaphoreSlim Turn = new(1);

    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToList();

    public static async Task<Run> Of(params string[] arguments)
    {
        await Turn.WaitAsync();
        var (console, error) = (Console.Out, Console.Error);
        try
        {
            using var output = new StringWriter();
            using var errors = new StringWriter();
            Console.SetOut(output);
            Console.SetError(errors);
            var exitCode = await CommandLine.Root().Parse(arguments).InvokeAsync();
            return new(exitCode, output.ToString(), errors.ToString());
        }
        finally
        {
            Console.SetOut(console);
            Console.SetError(error);
            Turn.Release();
        }
    }
}
