namespace PbiDiag.Simulator.Model;

public enum PolicyStatus
{
    Enabled,
    Disabled,
    ReportOnly,
}
