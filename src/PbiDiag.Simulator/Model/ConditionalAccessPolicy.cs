using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A Conditional Access policy.")]
public sealed class ConditionalAccessPolicy : Named
{
    [Description("The policy's id.")]
    public Guid? Id { get; set; }

    [Description("Enabled, Disabled or ReportOnly.")]
    public PolicyStatus State { get; set; } = PolicyStatus.Enabled;

    [Description("When it was made.")]
    public DateTimeOffset? Created { get; set; }

    [Description("When it was last changed.")]
    public DateTimeOffset? Modified { get; set; }

    [Description("Users and groups by name, or All. Empty: no user.")]
    public List<string> Users { get; set; } = [];

    [Description("Users and groups that are left out.")]
    public List<string> ExceptUsers { get; set; } = [];

    [Description("Apps (service principals) by name, or All. Empty: no workload identity.")]
    public List<string> ServicePrincipals { get; set; } = [];

    [Description("Apps (service principals) that are left out.")]
    public List<string> ExceptServicePrincipals { get; set; } = [];

    [Description("The resources it guards: All, PowerBI, Graph, KeyVault or an app by name.")]
    public List<string> Resources { get; set; } = ["All"];

    [Description("Resources that are left out.")]
    public List<string> ExceptResources { get; set; } = [];

    [Description("What it asks for: block, mfa, compliantDevice, domainJoinedDevice, passwordChange.")]
    public List<string> Grant { get; set; } = [];

    [Description("Hours after which users must sign in again.")]
    public int? SignInFrequencyHours { get; set; }

    [Description("Named locations it holds for; All or ids. Empty: anywhere.")]
    public List<string> Locations { get; set; } = [];
}
