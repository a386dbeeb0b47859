namespace PbiDiag.Facts.Cases;

/// <summary>What may be asked beside the tenant.</summary>
public sealed record CaseOptions
{
    /// <summary>The vault to compare secrets with; null for none.</summary>
    public string? VaultName { get; init; }

    /// <summary>Whether hosts of sources may be tried from this machine.</summary>
    public bool Network { get; init; }

    /// <summary>How hosts are tried.</summary>
    public IHostProbe Probe { get; init; } = new HostProbe();

    /// <summary>The other failures of the same pipeline: what fails together is told by them too.</summary>
    public IReadOnlyList<PeerRun> Companions { get; init; } = [];

    public TimeSpan TestLimit { get; init; } = TimeSpan.FromSeconds(60);
}
