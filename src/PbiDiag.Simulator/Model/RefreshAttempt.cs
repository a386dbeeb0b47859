using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("One attempt of a refresh.")]
public sealed class RefreshAttempt
{
    [Description("Data or Query.")]
    public string Type { get; set; } = "Data";

    [Description("When it began.")]
    public DateTimeOffset? Start { get; set; }

    [Description("When it ended.")]
    public DateTimeOffset? End { get; set; }

    [Description("Why it failed.")]
    public RefreshFailure? Failure { get; set; }
}
