using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A row of the Power BI activity log.")]
public sealed class ActivityRow
{
    [Description("When.")]
    public required DateTimeOffset At { get; set; }

    [Description("RefreshDataset, UpdateDatasource, TakeOverDataset, ...")]
    public required string Activity { get; set; }

    [Description("The user or app, by name.")]
    public string? User { get; set; }

    [Description("The workspace, by name.")]
    public string? Workspace { get; set; }

    [Description("The model, by name.")]
    public string? Model { get; set; }

    [Description("The gateway, by name.")]
    public string? Gateway { get; set; }

    [Description("Did it work.")]
    public bool Success { get; set; } = true;
}
