using System.ComponentModel;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace PbiDiag.Facts.Cases;

/// <summary>By DNS, TCP and TLS, each with a limit of its own; nothing is sent that a login would be.</summary>
public sealed class HostProbe : IHostProbe
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public async Task<HostReach> TryAsync(HostAddress address, CancellationToken cancellation)
    {
        var reach = new HostReach(address.Host, address.Port, [], false, null, null);
        try
        {
            var addresses = await WithinAsync(Dns.GetHostAddressesAsync(address.Host), cancellation);
            reach = reach with { Addresses = [.. addresses.Select(static one => one.ToString())] };
            using var client = new TcpClient();
            await WithinAsync(ConnectAsync(client, addresses, address.Port), cancellation);
            reach = reach with { Connected = true };
            return address.SpeaksTls ? reach with { TlsProblem = await TlsProblemAsync(client, address.Host, cancellation) } : reach;
        }
        catch (Exception problem) when (problem is SocketException or TimeoutException or IOException)
        {
            return reach with { Problem = problem.Message };
        }
    }

    private static async Task<string?> TlsProblemAsync(TcpClient client, string host, CancellationToken cancellation)
    {
        var told = SslPolicyErrors.None;
        using var tls = new SslStream(client.GetStream(), false, (_, _, _, errors) => (told = errors) == SslPolicyErrors.None);
        try
        {
            await WithinAsync(ShakeHandsAsync(tls, host), cancellation);
            return null;
        }
        catch (Exception problem) when (problem is AuthenticationException or IOException or TimeoutException or Win32Exception)
        {
            return told == SslPolicyErrors.None ? problem.Message : told.ToString();
        }
    }

    private static async Task<bool> ConnectAsync(TcpClient client, IPAddress[] addresses, int port)
    {
        await client.ConnectAsync(addresses, port);
        return true;
    }

    private static async Task<bool> ShakeHandsAsync(SslStream tls, string host)
    {
        await tls.AuthenticateAsClientAsync(host);
        return true;
    }

    // The calls of this framework take no token: who waits no longer closes the socket, which ends them.
    private static async Task<T> WithinAsync<T>(Task<T> work, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (await Task.WhenAny(work, Task.Delay(Limit, limit.Token)) != work)
        {
            _ = work.ContinueWith(static late => late.Exception, TaskScheduler.Default);
            cancellation.ThrowIfCancellationRequested();
            throw new TimeoutException(FormattableString.Invariant($"No answer within {Limit.TotalSeconds:0} s."));
        }
        limit.Cancel();
        return await work;
    }
}
