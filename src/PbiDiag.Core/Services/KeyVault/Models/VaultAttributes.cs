namespace PbiDiag.Services.KeyVault.Models;

/// <summary>Times are Unix seconds; one that was never set is absent, which is not the same as never.</summary>
public sealed record VaultAttributes
{
    public bool? Enabled { get; init; }

    public long? Nbf { get; init; }

    public long? Exp { get; init; }

    public long? Created { get; init; }

    public long? Updated { get; init; }
}
