using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A property that an audited change touched.")]
public sealed class ChangedProperty
{
    [Description("Its name.")]
    public required string Name { get; set; }

    [Description("Before.")]
    public string? Old { get; set; }

    [Description("After.")]
    public string? New { get; set; }
}
