namespace PbiDiag.Facts.Cases;

/// <summary>What may be asked beside the tenant.</summary>
public sealed record CaseOptions
{
    /// <summary>The vault to compare secrets with; null for none.</summary>
    public string? VaultName { get; init; }

    /// <summary>Whether hosts of sources may be tried from this machine.</summary>
    public bool Network { get; init; }

    public TimeSpan TestLimit { get; init; } = TimeSpan.FromSeconds(60);
}
