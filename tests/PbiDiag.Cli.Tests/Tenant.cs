using System.Text.Json;
using PbiDiag.Simulator;
using PbiDiag.Simulator.Loading;

namespace PbiDiag.Cli.Tests;

/// <summary>A pretend tenant with the variables by which the program signs in to it.</summary>
internal sealed class Tenant : IAsyncDisposable
{
    private readonly SimulatedTenant _tenant;
    private readonly string _environment = Path.GetTempFileName();

    private Tenant(SimulatedTenant tenant)
    {
        _tenant = tenant;
        File.WriteAllText(_environment, JsonSerializer.Serialize(tenant.Cloud));
    }

    public SimulatedTenant Simulated => _tenant;

    public string Secret => _tenant.Scenario.Caller.Secret!;

    /// <summary>All but the secret.</summary>
    public Dictionary<string, string> Place => new()
    {
        ["PBIDIAG_ENVIRONMENT"] = _environment,
        ["AZURE_TENANT_ID"] = _tenant.TenantId.ToString(),
        ["AZURE_CLIENT_ID"] = _tenant.Scenario.Caller.ClientId.ToString()!,
    };

    public Dictionary<string, string> SignedIn => new(Place) { ["AZURE_CLIENT_SECRET"] = Secret };

    public static async Task<Tenant> StartAsync(string builtIn) => new(await SimulatedTenant.StartAsync(builtIn));

    public static async Task<Tenant> WithAsync(string scenario) => new(await SimulatedTenant.StartAsync(ScenarioLoader.Parse(scenario)));

    public Task<Ended> RunAsync(params string[] arguments) => Pbidiag.RunAsync(arguments, null, SignedIn);

    public async ValueTask DisposeAsync()
    {
        File.Delete(_environment);
        await _tenant.DisposeAsync();
    }
}
