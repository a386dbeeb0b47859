namespace PbiDiag.Simulator.State;

/// <summary>The logs that services write while they work.</summary>
internal sealed class LogState
{
    private const int Kept = 200_000;

    public LogState(TenantState tenant)
    {
        foreach (var row in tenant.Scenario.SignIns.OrderBy(row => row.At)) SignIns.Add(row);
        foreach (var row in tenant.Scenario.DirectoryAudits.OrderBy(row => row.At)) Audits.Add(row);
        foreach (var row in tenant.Scenario.ActivityEvents.OrderBy(row => row.At)) Activities.Add(row);
    }

    public AppendLog<SignInRow> SignIns { get; } = new(Kept);

    public AppendLog<AuditRow> Audits { get; } = new(Kept);

    public AppendLog<ActivityRow> Activities { get; } = new(Kept);
}
