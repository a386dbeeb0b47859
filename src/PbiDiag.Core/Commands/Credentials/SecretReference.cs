namespace PbiDiag.Commands.Credentials;

/// <summary>A secret that Fabric reads from a Key Vault by itself.</summary>
/// <param name="ConnectionId">The connection to the vault.</param>
/// <param name="SecretName">The secret's name.</param>
/// <param name="Version">Null for the newest.</param>
public sealed record SecretReference(string ConnectionId, string SecretName, string? Version);
