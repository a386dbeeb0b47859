using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("One tenant setting, e.g. ServicePrincipalAccessPermissionAPIs or AllowServicePrincipalsUseReadAdminAPIs.")]
public sealed class TenantSetting : Named
{
    [Description("As the admin portal shows it.")]
    public string? Title { get; set; }

    [Description("Whether it is on.")]
    public bool Enabled { get; set; } = true;

    [Description("The groups for which it is on. Empty: for all.")]
    public List<string> Groups { get; set; } = [];

    [Description("The groups for which it is off although it is on.")]
    public List<string> ExceptGroups { get; set; } = [];
}
