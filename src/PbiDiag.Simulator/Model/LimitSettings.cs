using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("Throttling as the services document it.")]
public sealed class LimitSettings
{
    [Description("False: no request is refused for being one too many.")]
    public bool Enabled { get; set; } = true;

    [Description("Limits that differ from the documented ones, by name (the page lists them): requests in the window.")]
    public Dictionary<string, int> Requests { get; set; } = [];
}
