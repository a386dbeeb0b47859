using System.Net;
using System.Net.Sockets;
using PbiDiag.Facts.Cases;

namespace PbiDiag.Core.Tests.Facts.Cases;

public sealed class HostProbeTests
{
    [Fact]
    public async Task A_port_that_listens_is_reached()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        var reach = await new HostProbe().TryAsync(new HostAddress("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, false), default);

        Assert.True(reach.Connected);
        Assert.Null(reach.Problem);
    }

    [Fact]
    public async Task A_port_that_is_closed_says_why()
    {
        var reach = await new HostProbe().TryAsync(new HostAddress("127.0.0.1", ClosedPort(), false), default);

        Assert.False(reach.Connected);
        Assert.Equal("127.0.0.1", Assert.Single(reach.Addresses));
        Assert.NotNull(reach.Problem);
    }

    [Fact]
    public async Task A_listener_that_speaks_no_tls_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var answering = AnswerInPlainAsync(listener);

        var reach = await new HostProbe().TryAsync(new HostAddress("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, true), default);
        await answering;

        Assert.NotNull(reach.TlsProblem);
    }

    private static async Task AnswerInPlainAsync(TcpListener listener)
    {
        using var client = await listener.AcceptTcpClientAsync();
        await client.GetStream().WriteAsync("this is no TLS\r\n"u8.ToArray());
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
