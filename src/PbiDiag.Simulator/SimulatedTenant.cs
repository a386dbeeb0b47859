using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;
using PbiDiag.Simulator.Entra;
using PbiDiag.Simulator.Hosting;
using PbiDiag.Simulator.Loading;
using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator;

/// <summary>A pretend tenant that runs: where it is, its time, what was asked of it.</summary>
public sealed class SimulatedTenant : IAsyncDisposable
{
    private readonly TenantState _state;
    private readonly Dispatcher _dispatcher;
    private readonly HttpEdge _edge;
    private readonly AppendLog<ForeignRequest> _foreign = new(10_000);
    private TenantHosts _hosts = null!;

    private SimulatedTenant(Scenario scenario, SimulatedTenantOptions options)
    {
        _state = new TenantState(scenario);
        _dispatcher = new Dispatcher(_state, () => ForeignAddress, () => PlainAddress, () => Cloud);
        _edge = new HttpEdge(_dispatcher, options.RecordBodies);
        CallerPermissions = Loading.CallerPermissions.Of(scenario.Caller);
    }

    /// <summary>Where the services are, without a slash at the end: https://127.0.0.1:port.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Where the managed identity endpoints are by plain HTTP, as on Azure's machines.</summary>
    public string PlainAddress { get; private set; } = "";

    /// <summary>A host that is none of the tenant's: nobody may send it a token.</summary>
    public string ForeignAddress { get; private set; } = "";

    /// <summary>What IDENTITY_ENDPOINT has to be for a managed identity.</summary>
    public string IdentityEndpoint => PlainAddress + "/msi/token";

    /// <summary>What IDENTITY_HEADER has to be for a managed identity.</summary>
    public string IdentityHeader => ManagedIdentityService.Secret;

    public string CertificateThumbprint => _hosts.Certificate.Thumbprint;

    public X509Certificate2 Certificate => _hosts.Certificate;

    public Scenario Scenario => _state.Scenario;

    public SimulatorClock Clock => _state.Clock;

    public Guid TenantId => _state.TenantId;

    /// <summary>The permissions that the caller has here, under the names that <see cref="SimulatedTenantOptions.Without"/> takes.</summary>
    public IReadOnlyList<string> CallerPermissions { get; }

    public IReadOnlyList<RecordedRequest> Requests => _edge.Requests.Items;

    public IReadOnlyList<ForeignRequest> ForeignRequests => _foreign.Items;

    /// <summary>What a client needs to know to reach this tenant: the same as GET /environment.json.</summary>
    public CloudDescription Cloud => new(
        "Simulated", Address, Address + "/powerbi", Resource.PowerBI.Audience, Address + "/fabric", Resource.PowerBI.OtherAudiences[1],
        Address + "/graph", Resource.Graph.Audience, Address + "/vault/{vault}", Resource.KeyVault.Audience,
        CertificateThumbprint, TenantId.ToString());

    /// <summary>What to type to reach this tenant, for people.</summary>
    public string HowToConnect(string environmentFile) => ConnectText.Of(this, environmentFile);

    /// <summary>Writes the description of this tenant's cloud where a client can read it.</summary>
    public void WriteEnvironmentFile(string path) => File.WriteAllText(path, System.Text.Json.JsonSerializer.Serialize(Cloud, ConnectText.Indented));

    /// <summary>Starts a built-in scenario by its name, or one from a file.</summary>
    public static Task<SimulatedTenant> StartAsync(string nameOrPath, int port = 0) =>
        StartAsync(nameOrPath, new SimulatedTenantOptions { Port = port });

    /// <summary>Starts a built-in scenario by its name, or one from a file.</summary>
    public static Task<SimulatedTenant> StartAsync(string nameOrPath, SimulatedTenantOptions options) =>
        StartAsync(() => ScenarioLoader.Load(nameOrPath), options);

    /// <summary>Starts a scenario. The scenario becomes the tenant's state: load it anew for another tenant.</summary>
    public static Task<SimulatedTenant> StartAsync(Scenario scenario, SimulatedTenantOptions? options = null) =>
        StartAsync(() => scenario, options ?? new SimulatedTenantOptions());

    /// <summary>The issuer that {issuer} in a federated credential stands for.</summary>
    public string Issuer => Address + "/issuer";

    /// <summary>An HTTP client handler that trusts this tenant's certificate and no other.</summary>
    public HttpClientHandler CreateHandler() => new()
    {
        ServerCertificateCustomValidationCallback = (_, certificate, _, _) => certificate?.Thumbprint == CertificateThumbprint,
        AllowAutoRedirect = false,
    };

    /// <summary>An access token for the caller, without a sign-in.</summary>
    public string TokenForCaller(string resource)
    {
        var caller = Scenario.Caller;
        var app = _state.Directory.App(caller.App)!;
        var wanted = Resource.ByKey(resource) ?? Resource.ByAudience(resource) ?? throw new ArgumentException($"There is no resource {resource}.", nameof(resource));
        var user = caller.Kind == CallerKind.User ? _state.Directory.User(caller.User) : null;
        var scopes = app.DelegatedPermissions.Select(text => Permission.Parse(text, false)).Where(scope => scope.Resource == wanted.Key).Select(scope => scope.Value).ToList();
        return _dispatcher.Authority.Issue(wanted, wanted.Audience, app, user, scopes);
    }

    /// <summary>A token of the foreign issuer, for a federated credential.</summary>
    public string IssueFederatedToken(string subject, string audience = "api://AzureADTokenExchange", string? issuer = null) =>
        _dispatcher.Authority.IssueFederated(issuer ?? Issuer, subject, audience);

    /// <summary>The certificate of an app, with its private key where the simulator made it.</summary>
    public X509Certificate2 GetCertificate(string app, string certificate)
    {
        var entry = _state.Directory.App(app)?.Certificates.Find(known => known.Name == certificate)
            ?? throw new ArgumentException($"The app {app} has no certificate {certificate}.", nameof(certificate));
        return _dispatcher.Certificates.Get(entry).Certificate ?? throw new ArgumentException($"The certificate {certificate} is listed only.", nameof(certificate));
    }

    public void AddFault(FaultRule rule) => _dispatcher.Faults.Add(rule);

    public void ClearFaults() => _dispatcher.Faults.Clear();

    public void ClearRequests()
    {
        _edge.Requests.Clear();
        _foreign.Clear();
    }

    public Task StopAsync() => DisposeAsync().AsTask();

    public async ValueTask DisposeAsync()
    {
        await _hosts.DisposeAsync();
        _dispatcher.Dispose();
    }

    private static async Task<SimulatedTenant> StartAsync(Func<Scenario> load, SimulatedTenantOptions options)
    {
        var starting = Task.Run(() => options.KeepsHosts ? TenantHosts.TakeAsync() : TenantHosts.StartAsync(options.Port));
        try
        {
            var scenario = load();
            scenario.Clock.Now ??= DateTimeOffset.UtcNow;
            scenario.Caller.Without.AddRange(options.Without);
            options.Change?.Invoke(scenario);
            var tenant = new SimulatedTenant(scenario, options);
            tenant.Open(await starting);
            return tenant;
        }
        catch
        {
            if (await Task.WhenAny(starting) is { IsCompletedSuccessfully: true } started) await started.Result.DisposeAsync();
            throw;
        }
    }

    private void Open(TenantHosts hosts)
    {
        _hosts = hosts;
        (Address, PlainAddress, ForeignAddress) = (hosts.Address, hosts.PlainAddress, hosts.ForeignAddress);
        FederatedIssuers.Resolve(Scenario, Issuer);
        hosts.Services = _edge.HandleAsync;
        hosts.Foreign = HandleForeign;
    }

    private Task HandleForeign(HttpContext context)
    {
        _foreign.Add(new ForeignRequest(context.Request.Method, context.Request.Path, context.Request.Headers.Authorization.Count > 0, context.Request.Host.Value ?? ""));
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync("{\"value\":[]}");
    }
}
