using System.Text.Json;
using PbiDiag.Simulator;
using PbiDiag.Simulator.Loading;

namespace PbiDiag.Cli.Tests;

/// <summary>A pretend tenant with what the program needs to sign in to it.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    private readonly SimulatedTenant _tenant;
    private readonly string _environment = Path.GetTempFileName();
    private readonly string _secret = Path.GetTempFileName();

    private Tenant(SimulatedTenant tenant)
    {
        _tenant = tenant;
        File.WriteAllText(_environment, JsonSerializer.Serialize(tenant.Cloud));
        File.WriteAllText(_secret, Secret);
    }

    public SimulatedTenant Simulated => _tenant;

    public string Secret => _tenant.Scenario.Caller.Secret!;

    public string ClientId => _tenant.Scenario.Caller.ClientId.ToString()!;

    /// <summary>The variables that name the place, all but the secret.</summary>
    public Dictionary<string, string> Place => new()
    {
        ["PBIDIAG_ENVIRONMENT"] = _environment,
        ["AZURE_TENANT_ID"] = _tenant.TenantId.ToString(),
        ["AZURE_CLIENT_ID"] = ClientId,
    };

    public Dictionary<string, string> SignedIn => new(Place) { ["AZURE_CLIENT_SECRET"] = Secret };

    /// <summary>The options that say the same.</summary>
    public IReadOnlyList<string> Options =>
        ["--environment", _environment, "--tenant-id", _tenant.TenantId.ToString(), "--client-id", ClientId, "--client-secret-file", _secret];

    public static async Task<Tenant> StartAsync(string builtIn) => new(await SimulatedTenant.StartAsync(builtIn));

    public static async Task<Tenant> WithAsync(string scenario) => new(await SimulatedTenant.StartAsync(ScenarioLoader.Parse(scenario)));

    /// <summary>Signed in by options, in this process.</summary>
    public Task<Ended> RunAsync(params string[] arguments) => Run.Of([.. arguments, .. Options]);

    public async ValueTask DisposeAsync()
    {
        File.Delete(_environment);
        File.Delete(_secret);
        await _tenant.DisposeAsync();
    }
}
