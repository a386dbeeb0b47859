namespace PbiDiag.SignIn.Clouds;

/// <summary>The services that this product asks. Each has its own hosts and its own token audience in each cloud.</summary>
public enum Service
{
    Entra,
    PowerBi,
    Fabric,
    Graph,
    KeyVault,
}
