namespace PbiDiag.Cli.Tests;

/// <summary>Calls pbidiag in this process.</summary>
internal static class Run
{
    public static Task<Ended> Of(params string[] arguments) => Task.Run(() =>
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var exitCode = CommandLine.Run(arguments, output, errors);
        return new Ended(exitCode, output.ToString(), errors.ToString());
    });
}
