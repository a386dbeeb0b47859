using System.Diagnostics;
using System.Text.Json;
using PbiDiag.Cli.SignIn;
using PbiDiag.Commands.Contexts;

namespace PbiDiag.Cli.Tenant;

/// <summary>A pretend tenant that runs beside this program until it is disposed of.</summary>
internal sealed class PretendTenant : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Process process;

    private PretendTenant(Process process, ConnectOptions signIn)
    {
        this.process = process;
        SignIn = signIn;
    }

    /// <summary>How its caller signs in to it.</summary>
    public ConnectOptions SignIn { get; }

    /// <summary>Null where it does not start; it has then said why.</summary>
    public static PretendTenant? Start(string scenario)
    {
        var start = TenantProgram.Start();
        start.ArgumentList.Add(scenario);
        start.ArgumentList.Add("--json");
        start.RedirectStandardOutput = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException("The pretend tenant did not start.");
        if (process.StandardOutput.ReadLine() is not { } line)
            return null;
        var place = JsonDocument.Parse(line).RootElement;
        return new PretendTenant(process, new ConnectOptions
        {
            Environment = place.GetProperty("environment").GetString(),
            TenantId = place.GetProperty("tenantId").GetString(),
            ClientId = place.GetProperty("clientId").GetString(),
            ClientSecret = SecretText.Secure(place.GetProperty("secret").GetString() ?? ""),
        });
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        if (!process.WaitForExit(Patience))
            process.Kill();
        process.Dispose();
    }
}
