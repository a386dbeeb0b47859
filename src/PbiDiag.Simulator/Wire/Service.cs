namespace PbiDiag.Simulator.Wire;

/// <summary>The services that the tenant offers, and the first segment of their paths.</summary>
internal enum Service
{
    Entra,
    Msi,
    PowerBI,
    Fabric,
    Graph,
    Vault,
    Simulator,
}
