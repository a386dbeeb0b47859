using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("The identity that the tool under test signs in with. By default an app that may read everything and administers every workspace, gateway and connection.")]
public sealed class CallerSettings
{
    [Description("App: signs in as an app. User: signs in as a person, by device code or browser.")]
    public CallerKind Kind { get; set; } = CallerKind.App;

    [Description("The app that signs in. It is made if the file does not list it.")]
    public string App { get; set; } = "PbiDiag";

    [Description("The app (client) id.")]
    public Guid? ClientId { get; set; }

    [Description("The secret with which the app signs in.")]
    public string? Secret { get; set; }

    [Description("The account that signs in, when kind is User.")]
    public string? User { get; set; }

    [Description("Application permissions on Microsoft Graph (delegated ones, when kind is User). Without it: all that PbiDiag can use.")]
    public List<string>? GraphPermissions { get; set; }

    [Description("Delegated permissions on Power BI, when kind is User. Without it: all that PbiDiag can use.")]
    public List<string>? PowerBIPermissions { get; set; }

    [Description("May it call the admin APIs: an app through the tenant setting, a person as Fabric administrator.")]
    public bool AdminApi { get; set; } = true;

    [Description("May an app call the public APIs at all, through the tenant setting.")]
    public bool PublicApi { get; set; } = true;

    [Description("Its role in every workspace that does not say otherwise.")]
    public WorkspaceRole WorkspaceRole { get; set; } = WorkspaceRole.Admin;

    [Description("Its role in single workspaces, by name.")]
    public Dictionary<string, WorkspaceRole> Workspaces { get; set; } = [];

    [Description("Is it an administrator of every gateway.")]
    public bool GatewayAdmin { get; set; } = true;

    [Description("Is it an owner of every connection.")]
    public bool ConnectionOwner { get; set; } = true;

    [Description("May it list the secrets of every key vault.")]
    public bool VaultReader { get; set; } = true;

    [Description("Permissions taken away again, as the list of removable permissions names them, e.g. \"Graph AuditLog.Read.All\", \"Power BI admin API\", \"Gateway administrator\".")]
    public List<string> Without { get; set; } = [];
}
