using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("A dataflow. Generation 1 gives no error text; generation 2 is a Fabric item with job instances.")]
public sealed class Dataflow : Named
{
    [Description("Its id.")]
    public Guid? Id { get; set; }

    [Description("1 or 2.")]
    [AllowedValues(1, 2)]
    public int Generation { get; set; } = 1;

    [Description("Who owns it.")]
    public string? Owner { get; set; }

    [Description("The connections it reads, by name.")]
    public List<string> Connections { get; set; } = [];

    [Description("Its runs. Without it: made up from its connections.")]
    public List<RefreshRun>? Refreshes { get; set; }

    [Description("How long a refresh takes, in seconds of the tenant's time.")]
    public double RefreshSeconds { get; set; } = 1;
}
