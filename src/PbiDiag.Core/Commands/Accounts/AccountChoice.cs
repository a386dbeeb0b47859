namespace PbiDiag.Commands.Accounts;

/// <summary>An account, with what the user knows of the credential that was stored of it.</summary>
/// <param name="Name">Its user principal name or object id.</param>
/// <param name="CredentialStored">When its password or token was last stored in a connection; no service tells.</param>
public sealed record AccountChoice(string Name, DateTimeOffset? CredentialStored);
