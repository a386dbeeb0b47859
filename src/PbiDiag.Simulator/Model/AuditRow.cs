using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("A row of the directory audit log.")]
public sealed class AuditRow
{
    [Description("When.")]
    public required DateTimeOffset At { get; set; }

    [Description("As the log names it, e.g. Update application – Certificates and secrets management, Reset user password, Update conditional access policy.")]
    public required string Activity { get; set; }

    [Description("UserManagement, ApplicationManagement, Policy, ...")]
    public string Category { get; set; } = "ApplicationManagement";

    [Description("The user or app that did it, by name.")]
    public string? By { get; set; }

    [Description("The user, app, group or policy that it was done to, by name.")]
    public string? Target { get; set; }

    [Description("success or failure.")]
    [AllowedValues("success", "failure", "timeout")]
    public string Result { get; set; } = "success";

    [Description("Why it failed.")]
    public string? Reason { get; set; }

    [Description("What was changed.")]
    public List<ChangedProperty> Changes { get; set; } = [];

    [Description("The correlation id.")]
    public Guid? CorrelationId { get; set; }
}
