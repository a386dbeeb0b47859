using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using PbiDiag.Simulator.Loading;

namespace PbiDiag.Simulator;

/// <summary>The pretend tenant started by a person: it says how to reach it and runs until Ctrl+C.</summary>
internal static class ByHand
{
    private const string DefaultScenario = "contoso";
    private const int Refused = 3;

    /// <summary>Ends with whoever started it, however that ended.</summary>
    private const string UntilInputEnds = "--until-input-ends";

    /// <summary>Tells how to connect as one line of JSON.</summary>
    private const string ForProgram = "--json";

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        var forProgram = args.Contains(ForProgram);
        if (!TryRead([.. args.Where(word => word is not ForProgram and not UntilInputEnds)], out var scenario, out var port))
        {
            await errors.WriteLineAsync("usage: pbidiag simulate [scenario or file] [--port 1-65535]");
            return Refused;
        }
        using var stop = new CancellationTokenSource();
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        if (args.Contains(UntilInputEnds))
            _ = Task.Run(() => StopAtEnd(Console.In, stop));
        try
        {
            await using var tenant = await SimulatedTenant.StartAsync(scenario, port);
            var environment = Path.Combine(Path.GetTempPath(), $"pbidiag-{new Uri(tenant.Address).Port}.json");
            tenant.WriteEnvironmentFile(environment);
            await output.WriteLineAsync(forProgram ? HowToConnect(tenant, environment) : tenant.HowToConnect(environment) + Environment.NewLine + "Ctrl+C ends it.");
            await UntilAsync(stop.Token);
            File.Delete(environment);
            return 0;
        }
        catch (ScenarioException refused)
        {
            await errors.WriteLineAsync(refused.Message);
            return Refused;
        }
        catch (IOException taken)
        {
            await errors.WriteLineAsync(taken.Message);
            return Refused;
        }

        void End(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static bool TryRead(string[] args, out string scenario, out int port)
    {
        scenario = DefaultScenario;
        port = 0;
        var named = false;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--port" && i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and < 65536)
                i++;
            else if (!named && !args[i].StartsWith('-'))
                (scenario, named) = (args[i], true);
            else
                return false;
        }
        return true;
    }

    private static string HowToConnect(SimulatedTenant tenant, string environment)
    {
        var caller = tenant.Scenario.Caller;
        return JsonSerializer.Serialize(new { environment, tenantId = tenant.TenantId, clientId = caller.ClientId, secret = caller.Secret });
    }

    private static void StopAtEnd(TextReader input, CancellationTokenSource stop)
    {
        while (input.ReadLine() is not null)
        {
            // What is typed means nothing; only the end does.
        }
        stop.Cancel();
    }

    private static async Task UntilAsync(CancellationToken stop)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: the tenant ends in good order.
        }
    }
}
