namespace PbiDiag.Simulator.Model;

public enum Licence
{
    None,
    EntraP1,
    EntraP2,
    WorkloadIdentities,
    PowerBIFree,
    PowerBIPro,
    PowerBIPremiumPerUser,
}
