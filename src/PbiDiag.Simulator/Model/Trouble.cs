using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("Something that is wrong in this tenant, for the people who read the file.")]
public sealed class Trouble : Named
{
    [Description("What is wrong.")]
    public required string What { get; set; }

    [Description("Where it shows: workspace/model, gateway, app or account.")]
    public List<string> Where { get; set; } = [];

    [Description("How it can be told.")]
    public string? Evidence { get; set; }
}
