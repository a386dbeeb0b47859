using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Http;

namespace PbiDiag.Simulator.Hosting;

/// <summary>The listeners of a tenant. They start while its scenario is still being read: each takes about as long as the other.</summary>
internal sealed class TenantHosts : IAsyncDisposable
{
    private LoopbackHost? _services;
    private LoopbackHost? _foreign;

    private TenantHosts(X509Certificate2 certificate) => Certificate = certificate;

    public X509Certificate2 Certificate { get; }

    /// <summary>What answers for the services; until it is there, nothing does.</summary>
    public RequestDelegate? Services { get; set; }

    public RequestDelegate? Foreign { get; set; }

    public string Address => Text(_services!.Addresses.First(address => address.Scheme == Uri.UriSchemeHttps));

    public string PlainAddress => Text(_services!.Addresses.First(address => address.Scheme == Uri.UriSchemeHttp));

    public string ForeignAddress => $"https://localhost:{_foreign!.Addresses[0].Port}";

    public static async Task<TenantHosts> StartAsync(int port)
    {
        var hosts = new TenantHosts(LoopbackCertificate.Make());
        try
        {
            hosts._services = await LoopbackHost.StartAsync(context => Answer(context, hosts.Services), (port, hosts.Certificate), (0, null));
            hosts._foreign = await LoopbackHost.StartAsync(context => Answer(context, hosts.Foreign), (0, hosts.Certificate));
            return hosts;
        }
        catch
        {
            await hosts.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null) await _services.DisposeAsync();
        if (_foreign is not null) await _foreign.DisposeAsync();
        _services = _foreign = null;
        Certificate.Dispose();
    }

    private static Task Answer(HttpContext context, RequestDelegate? handle)
    {
        if (handle is not null) return handle(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static string Text(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
