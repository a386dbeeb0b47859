using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("The tenant's time.")]
public sealed class ClockSettings
{
    [Description("The time at which the tenant starts. Without it: now. All relative times count from here.")]
    public DateTimeOffset? Now { get; set; }

    [Description("False: the time stands still until a test moves it.")]
    public bool Runs { get; set; } = true;
}
