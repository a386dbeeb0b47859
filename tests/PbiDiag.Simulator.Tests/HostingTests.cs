using System.Net;
using System.Net.NetworkInformation;

namespace PbiDiag.Simulator.Tests;

public sealed class HostingTests() : TenantFixture("{}")
{
    [Fact]
    public void It_listens_on_loopback_and_nowhere_else()
    {
        int[] ports = [new Uri(Tenant.Address).Port, new Uri(Tenant.PlainAddress).Port, new Uri(Tenant.ForeignAddress).Port];
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(listener => ports.Contains(listener.Port)).ToList();

        Assert.Equal(ports.Order(), listeners.Select(listener => listener.Port).Distinct().Order());
        Assert.All(listeners, listener => Assert.True(IPAddress.IsLoopback(listener.Address), listener.ToString()));
    }
}
