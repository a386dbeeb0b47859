namespace PbiDiag.Simulator.Model;

public enum AppKind
{
    Application,
    Enterprise,
    ManagedIdentity,
    RegistrationOnly,
}
