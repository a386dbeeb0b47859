namespace PbiDiag.Simulator.Model;

public enum CredentialKind
{
    None,
    Anonymous,
    Basic,
    Windows,
    Key,
    OAuth2,
    SAS,
    ServicePrincipal,
    WorkspaceIdentity,
    KeyPair,
}
