using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace PbiDiag.Simulator.Hosting;

/// <summary>The listeners of a tenant. They start while its scenario is still being read: each takes about as long as the other.</summary>
internal sealed class TenantHosts : IAsyncDisposable
{
    /// <summary>Those that have served one tenant and wait for the next, the longest free first.</summary>
    private static readonly ConcurrentQueue<TenantHosts> Free = new();

    /// <summary>So many rest before one is taken again: a request that outlives the diagnosis that sent it must not reach the next tenant.</summary>
    private const int Resting = 24;

    private LoopbackHost? _host;
    private bool _isKept;

    private TenantHosts(X509Certificate2 certificate) => Certificate = certificate;

    public X509Certificate2 Certificate { get; }

    /// <summary>What answers for the services; until it is there, nothing does.</summary>
    public RequestDelegate? Services { get; set; }

    public RequestDelegate? Foreign { get; set; }

    public string Address => Text(_host!.Addresses[0]);

    public string PlainAddress => Text(_host!.Addresses[1]);

    public string ForeignAddress => $"https://localhost:{ForeignPort}";

    private int ForeignPort => _host!.Addresses[2].Port;

    public static async Task<TenantHosts> StartAsync(int port)
    {
        var hosts = new TenantHosts(LoopbackCertificate.Make());
        try
        {
            hosts._host = await LoopbackHost.StartAsync(hosts.AnswerAsync, (port, hosts.Certificate), (0, null), (0, hosts.Certificate));
            return hosts;
        }
        catch
        {
            await hosts.DisposeAsync();
            throw;
        }
    }

    /// <summary>Listeners that go to the next tenant when this one is done with them: where many tenants come and go, starting them and opening connections would take most of the time.</summary>
    public static async Task<TenantHosts> TakeAsync()
    {
        if (Free.Count > Resting && Free.TryDequeue(out var free)) return free;
        var hosts = await StartAsync(0);
        hosts._isKept = true;
        return hosts;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isKept)
        {
            Services = Foreign = null;
            Free.Enqueue(this);
            return;
        }
        if (_host is not null) await _host.DisposeAsync();
        _host = null;
        Certificate.Dispose();
    }

    private Task AnswerAsync(HttpContext context)
    {
        var handle = context.Connection.LocalPort == ForeignPort ? Foreign : Services;
        if (handle is not null) return handle(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
