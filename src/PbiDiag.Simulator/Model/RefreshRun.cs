using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("One refresh.")]
public sealed class RefreshRun
{
    [Description("The request id.")]
    public Guid? RequestId { get; set; }

    [Description("Scheduled, OnDemand, ViaApi, ViaEnhancedApi, ViaXmlaEndpoint, OnDemandTraining, ReliableProcessing, ...")]
    public string Type { get; set; } = "Scheduled";

    [Description("When it began.")]
    public required DateTimeOffset Start { get; set; }

    [Description("When it ended. Without it: minutes after the start, or not yet for status Unknown.")]
    public DateTimeOffset? End { get; set; }

    [Description("How long it ran.")]
    public double Minutes { get; set; } = 4;

    [Description("Completed, Failed, Unknown (in progress), Disabled, Cancelled.")]
    public string Status { get; set; } = "Completed";

    [Description("Why it failed.")]
    public RefreshFailure? Failure { get; set; }

    [Description("Single attempts. Without it: one, and the run's own failure in it.")]
    public List<RefreshAttempt>? Attempts { get; set; }
}
