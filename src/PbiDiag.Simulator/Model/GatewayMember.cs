using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A member of a gateway cluster.")]
public sealed class GatewayMember : Named
{
    [Description("Its id.")]
    public Guid? Id { get; set; }

    [Description("Its version.")]
    public string? Version { get; set; }

    [Description("False: an administrator has switched it off.")]
    public bool Enabled { get; set; } = true;

    [Description("False: it cannot be reached.")]
    public bool Online { get; set; } = true;
}
