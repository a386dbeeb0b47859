namespace PbiDiag.Results;

public enum IdentityKind
{
    /// <summary>The token does not say.</summary>
    Unknown,
    User,
    ServicePrincipal,
    ManagedIdentity,
}
