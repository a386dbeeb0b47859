namespace PbiDiag.Services.KeyVault.Models;

/// <summary>A secret as the vault lists it: without its value.</summary>
public sealed record VaultSecretItem
{
    public string? Id { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>True for the secret behind a certificate.</summary>
    public bool? Managed { get; init; }

    public VaultAttributes? Attributes { get; init; }
}
