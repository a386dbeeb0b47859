namespace PbiDiag.Facts.Cases;

/// <summary>Tries how far one gets to a host from this machine.</summary>
public interface IHostProbe
{
    Task<HostReach> TryAsync(HostAddress address, CancellationToken cancellation);
}
