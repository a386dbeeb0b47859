namespace PbiDiag.Results;

/// <summary>The four logs of sign-ins.</summary>
public enum SignInKind
{
    Interactive,
    NonInteractive,
    ServicePrincipal,
    ManagedIdentity,
}
