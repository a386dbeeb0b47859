namespace PbiDiag.Simulator.Model;

public enum SignInKind
{
    Interactive,
    NonInteractive,
    ServicePrincipal,
    ManagedIdentity,
}
