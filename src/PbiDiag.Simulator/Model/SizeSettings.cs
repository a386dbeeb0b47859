using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace PbiDiag.Simulator.Model;

[Description("Fills the tenant with that many more things, the same ones for the same seed.")]
public sealed class SizeSettings
{
    [Description("Semantic models to add.")]
    [Range(0, 100_000)]
    public int Models { get; set; }

    [Description("Workspaces to spread them over. Without it: one for each hundred models.")]
    public int? Workspaces { get; set; }

    [Description("The capacity that those workspaces run on, by name. Without it: shared.")]
    public string? Capacity { get; set; }

    [Description("Distinct connections that the models share. Without it: one for each eight models.")]
    public int? Connections { get; set; }

    [Description("How many of those connections do not accept their credential.")]
    public int BrokenConnections { get; set; }

    [Description("Gateways that carry two thirds of the connections. Without it: one for each fifty connections.")]
    public int? Gateways { get; set; }

    [Description("Refreshes in the history of each added model.")]
    public int Refreshes { get; set; } = 3;

    [Description("App registrations to add.")]
    [Range(0, 100_000)]
    public int Apps { get; set; }

    [Description("Credentials of each added app; a fraction is spread evenly.")]
    public double CredentialsPerApp { get; set; } = 1.6;

    [Description("Accounts to add.")]
    public int Users { get; set; }

    [Description("Rows of the sign-in log to add.")]
    public int SignIns { get; set; }

    [Description("Secrets to add to each key vault.")]
    public int VaultSecrets { get; set; }
}
