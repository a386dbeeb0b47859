using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A capacity.")]
public sealed class Capacity : Named
{
    [Description("Its id.")]
    public Guid? Id { get; set; }

    [Description("F2, F64, P1, EM1, A1, PP3 (Premium per user), ...")]
    public string Sku { get; set; } = "F64";

    [Description("Where it is.")]
    public string Region { get; set; } = "West Europe";

    [Description("Active, Suspended, ...")]
    public string State { get; set; } = "Active";

    [Description("Its administrators, by name.")]
    public List<string> Admins { get; set; } = [];
}
