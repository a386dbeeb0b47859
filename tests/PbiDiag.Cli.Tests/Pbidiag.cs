using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace PbiDiag.Cli.Tests;

/// <summary>Runs the built program as a process of its own.</summary>
internal static class Pbidiag
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Program => Metadata("Program");

    public static string Repository => Metadata("Repository");

    public static Task<Ended> RunAsync(params string[] arguments) => RunAsync(arguments, null, null);

    public static async Task<Ended> RunAsync(string[] arguments, string? input, IReadOnlyDictionary<string, string>? variables)
    {
        using var process = Start(arguments, variables);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            if (input is not null)
                await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new Ended(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>With none of the variables that a sign-in reads, but those given.</summary>
    public static Process Start(string[] arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8, StandardInputEncoding = new UTF8Encoding(false),
        };
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        foreach (var name in start.Environment.Keys.Where(IsRead).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return Process.Start(start)!;
    }

    private static bool IsRead(string name) =>
        name.StartsWith("AZURE_", StringComparison.Ordinal) || name.StartsWith("PBIDIAG_", StringComparison.Ordinal) || name is "COLUMNS" or "NO_COLOR" or "IDENTITY_ENDPOINT" or "IDENTITY_HEADER";

    private static string Metadata(string key) =>
        typeof(Pbidiag).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
