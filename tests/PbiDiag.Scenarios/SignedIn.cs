using System.Security;
using System.Text.Json;
using PbiDiag.Commands.Contexts;
using PbiDiag.Pipeline;
using PbiDiag.SignIn;
using PbiDiag.Simulator;
using PbiDiag.Simulator.Loading;

namespace PbiDiag.Scenarios;

/// <summary>A pretend tenant with somebody signed in, by the same way as a user.</summary>
internal sealed class SignedIn : IAsyncDisposable
{
    private readonly string _environment = Path.GetTempFileName();
    private readonly ContextStore _store = new();

    private SignedIn(SimulatedTenant tenant) => Tenant = tenant;

    public SimulatedTenant Tenant { get; }

    public ConnectionChoice Choice => new(_store, null, TimeSpan.FromSeconds(60));

    /// <summary>What was asked of Power BI and Fabric since the last time.</summary>
    public IReadOnlyList<string> Asked => [.. Tenant.Requests.Where(request => request.Service is "PowerBI" or "Fabric").Select(request => $"{request.Method} {request.Path}{request.Query}")];

    public static async Task<SignedIn> ToAsync(string scenario) => await ToAsync(await SimulatedTenant.StartAsync(ScenarioLoader.Parse(scenario), new SimulatedTenantOptions { KeepsHosts = true }));

    /// <summary>Where the scenario's caller is a person: by the tokens that their sign-in would give.</summary>
    public static async Task<SignedIn> AsPersonAsync(string scenario)
    {
        var session = new SignedIn(await SimulatedTenant.StartAsync(ScenarioLoader.Parse(scenario), new SimulatedTenantOptions { KeepsHosts = true }));
        await File.WriteAllTextAsync(session._environment, JsonSerializer.Serialize(session.Tenant.Cloud));
        var tokens = new[] { session.Tenant.TokenForCaller("PowerBI"), session.Tenant.TokenForCaller("Graph") };
        await new ConnectCommand(new ConnectOptions { Environment = session._environment, AccessTokens = [.. tokens.Select(token => new Secret(token))] }, session._store, TenantEdges.Impatient).RunAsync(new RecordingOutput(), default);
        session.Tenant.ClearRequests();
        return session;
    }

    /// <param name="file">A scenario file.</param>
    /// <param name="without">Permissions that are taken from the caller.</param>
    public static async Task<SignedIn> ToFileAsync(string file, params string[] without) =>
        await ToAsync(await SimulatedTenant.StartAsync(file, new SimulatedTenantOptions { Without = without, KeepsHosts = true }));

    private static async Task<SignedIn> ToAsync(SimulatedTenant tenant)
    {
        var session = new SignedIn(tenant);
        await File.WriteAllTextAsync(session._environment, JsonSerializer.Serialize(session.Tenant.Cloud));
        var caller = session.Tenant.Scenario.Caller;
        using var secret = new SecureString();
        foreach (var letter in caller.Secret ?? "")
            secret.AppendChar(letter);
        var isPerson = caller.Kind == Simulator.Model.CallerKind.User;
        await new ConnectCommand(
            new ConnectOptions
            {
                Environment = session._environment, TenantId = session.Tenant.TenantId.ToString(), ClientId = caller.ClientId.ToString(), ClientSecret = isPerson ? null : secret,
                DeviceCode = isPerson, IsInteractive = isPerson,
            },
            session._store,
            TenantEdges.Of(tenant)).RunAsync(new RecordingOutput(), default);
        session.Tenant.ClearRequests();
        return session;
    }

    /// <summary>Runs a command and gives what it wrote.</summary>
    public static async Task<RecordingOutput> RunAsync(PipelineWork work, bool agrees = true)
    {
        var output = new RecordingOutput { Agrees = agrees };
        await work(output, default);
        return output;
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_environment);
        await Tenant.DisposeAsync();
    }
}
