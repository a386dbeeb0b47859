namespace PbiDiag.Commands.Credentials;

/// <summary>What a user gives as the new credential.</summary>
public enum CredentialKind
{
    /// <summary>Name and password, for the source itself or for Windows: as the source had it, or as the name looks.</summary>
    User,
    Basic,
    Windows,
    Key,
    Sas,
    ServicePrincipal,
    AccessToken,
    Anonymous,
    WorkspaceIdentity,
}
