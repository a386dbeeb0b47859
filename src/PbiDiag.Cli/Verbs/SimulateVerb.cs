using System.CommandLine;
using System.Globalization;
using PbiDiag.Cli.Running;
using PbiDiag.Cli.Tenant;

namespace PbiDiag.Cli.Verbs;

/// <summary><c>pbidiag simulate</c>: starts the pretend tenant, a program of its own, and stays until it ends.</summary>
internal static class SimulateVerb
{
    public static Command Create()
    {
        var scenario = new Argument<string?>("scenario") { Arity = ArgumentArity.ZeroOrOne, Description = "contoso (default), contoso-healthy, empty, or a scenario file." };
        var port = Numbers.Between("--port", "The port on this machine; one is chosen when it is left out.", 1, 65_535);
        var command = new Command("simulate", "Starts a pretend tenant on this machine and says how to connect to it.") { scenario, port };
        command.SetAction((parsed, stop) => RunAsync(parsed, parsed.GetValue(scenario), parsed.GetValue(port), stop));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, string? scenario, int? port, CancellationToken stop)
    {
        if (!TenantProgram.IsHere)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(TenantProgram.Missing("simulate")).ConfigureAwait(false);
            return ExitCodes.Failed;
        }
        var start = TenantProgram.Start();
        if (scenario is not null)
            start.ArgumentList.Add(scenario);
        if (port is { } number)
        {
            start.ArgumentList.Add("--port");
            start.ArgumentList.Add(number.ToString(CultureInfo.InvariantCulture));
        }
        using var tenant = System.Diagnostics.Process.Start(start) ?? throw new InvalidOperationException("The pretend tenant did not start.");
        // Ctrl+C at a terminal reaches both programs; other ways to end this one are passed on by the end of the tenant's input.
        using var ending = stop.Register(tenant.StandardInput.Close);
        await tenant.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
        return tenant.ExitCode;
    }
}
