using PbiDiag.SignIn;

namespace PbiDiag.Services.KeyVault.Models;

public sealed record SetSecretBody
{
    public Secret? Value { get; init; }

    public string? ContentType { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public VaultAttributes? Attributes { get; init; }
}
