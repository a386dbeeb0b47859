using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A security group.")]
public sealed class SecurityGroup : Named
{
    [Description("The object id.")]
    public Guid? Id { get; set; }

    [Description("Users, apps and groups in it, by name.")]
    public List<string> Members { get; set; } = [];
}
