using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace PbiDiag.Cli;

/// <summary><c>pbidiag simulate</c>: starts the pretend tenant, a program of its own, and stays until it ends.</summary>
internal static class SimulateCommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "simulator", "PbiDiag.Simulator.dll");

    public static Command Create()
    {
        var scenario = new Argument<string?>("scenario") { Arity = ArgumentArity.ZeroOrOne, Description = "contoso (default), contoso-healthy, empty, or a scenario file." };
        var port = new Option<int?>("--port") { Description = "The port on this machine; one is chosen when it is left out." };
        var command = new Command("simulate", "Starts a pretend tenant on this machine and says how to connect to it.") { scenario, port };
        command.SetAction((parsed, _) => RunAsync(parsed.GetValue(scenario), parsed.GetValue(port)));
        return command;
    }

    private static async Task<int> RunAsync(string? scenario, int? port)
    {
        if (!File.Exists(Program))
        {
            await Console.Error.WriteLineAsync("This pbidiag was packed without the pretend tenant. Run it from the sources: dotnet run --project src/PbiDiag.Cli -- simulate").ConfigureAwait(false);
            return ExitCodes.Failed;
        }
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { Program } };
        if (scenario is not null)
            start.ArgumentList.Add(scenario);
        if (port is { } number)
        {
            start.ArgumentList.Add("--port");
            start.ArgumentList.Add(number.ToString(CultureInfo.InvariantCulture));
        }
        // Ctrl+C reaches both programs; the tenant ends itself, and this one only waits for it.
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        using var tenant = Process.Start(start) ?? throw new InvalidOperationException("The pretend tenant did not start.");
        await tenant.WaitForExitAsync().ConfigureAwait(false);
        return tenant.ExitCode;
    }
}
