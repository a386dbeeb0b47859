using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A rule by which answers go wrong: which calls, and how.")]
public sealed class FaultRule
{
    [Description("A name for messages.")]
    public string? Name { get; set; }

    [Description("Which calls. Empty: all.")]
    public FaultMatch Match { get; set; } = new();

    [Description("What goes wrong. Several things can, where they fit together.")]
    public required FaultEffect Effect { get; set; }
}
