namespace PbiDiag.Simulator.Model;

public enum GatewayKind
{
    OnPremises,
    Personal,
    VirtualNetwork,
}
