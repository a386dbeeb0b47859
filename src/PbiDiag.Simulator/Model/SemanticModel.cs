using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A semantic model. Without refreshes its history is made up from its connections: good runs, and failed ones since a connection broke.")]
public sealed class SemanticModel : Named
{
    [Description("Its id.")]
    public Guid? Id { get; set; }

    [Description("Who owns it: a user or app by name.")]
    public string? Owner { get; set; }

    [Description("The connections it reads, by name.")]
    public List<string> Connections { get; set; } = [];

    [Description("Can it be refreshed at all.")]
    public bool Refreshable { get; set; } = true;

    [Description("Abf, PremiumFiles, ...")]
    public string StorageMode { get; set; } = "Abf";

    [Description("When it was made.")]
    public DateTimeOffset? Created { get; set; }

    [Description("Its schedule.")]
    public RefreshSchedule Schedule { get; set; } = new();

    [Description("Its history, the newest first or last. Without it: made up.")]
    public List<RefreshRun>? Refreshes { get; set; }

    [Description("How many runs to make up.")]
    public int History { get; set; } = 6;

    [Description("How long a refresh takes, in seconds of the tenant's time.")]
    public double RefreshSeconds { get; set; } = 1;

    [Description("Why a refresh fails though all its connections are good.")]
    public RefreshFailure? Failure { get; set; }

    [Description("From when on that failure shows in the made-up history.")]
    public DateTimeOffset? FailureSince { get; set; }

    [Description("Users by name and their right (Read, ReadWrite, ...).")]
    public Dictionary<string, string> Users { get; set; } = [];
}
