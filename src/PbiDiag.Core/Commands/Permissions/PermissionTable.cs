using PbiDiag.Facts.Directory;

namespace PbiDiag.Commands.Permissions;

/// <summary>Which command needs what, why, and what happens without it. The help is made from this.</summary>
public static class PermissionTable
{
    private const string NotListed = "The models of that workspace are not listed; a workspace that is named is WorkspaceNotFound.";
    private const string NotTested = "The source is NotChecked, and MissingPermission says this; the last refresh is taken as evidence where it tells.";
    private const string CheckNotMade = "The checks that rest on it are NotChecked, and Permission says this; the others are made.";

    private const string CauseNotChecked = "The causes that rest on it are NotChecked, and MissingPermissions says this; the others are judged.";

    public static IReadOnlyList<PermissionNeed> All { get; } =
    [
        new("Get-PbiRefreshHistory", PowerBiPermissions.Models, "Lists models and dataflows and reads how they were refreshed.", NotListed),
        new("Get-PbiRefreshHistory", GraphPermissions.PowerBiAdmin, "Reads the last refresh of every model with -Scope Organization.", "-Scope Organization ends with ApiForbidden or ApiUnauthorized; the rest works."),
        new("Invoke-PbiRefresh", PowerBiPermissions.Refresh, "Starts a refresh and reads the history to see it end.", "The model is an error (ApiForbidden), and the others are refreshed."),
        new("Get-PbiDataSource", PowerBiPermissions.Models, "Lists models and dataflows with their sources.", NotListed),
        new("Get-PbiDataSource", PowerBiPermissions.GatewayAdministrator, "Lists the sources of a gateway, and with -IncludeUsers who may use each.", "Sources of that gateway that no model leads to are not listed, and Users is empty."),
        new("Get-PbiDataSource", PowerBiPermissions.Connection, "Lists connections and names those that models use.", "Connections are not listed, and Connection is empty."),
        new("Test-PbiDataSourceCredential", PowerBiPermissions.Models, "Finds the sources of the models, and their last refresh.", NotListed),
        new("Test-PbiDataSourceCredential", PowerBiPermissions.GatewayAdministrator, "Tests the sources of on-premises gateways.", NotTested),
        new("Test-PbiDataSourceCredential", PowerBiPermissions.Connection, "Tests cloud sources and those of virtual network gateways.", NotTested),
        new("Update-PbiDataSourceCredential", PowerBiPermissions.GatewayAdministrator, "Stores credentials for sources of on-premises gateways.", "The source is an error (DataSourceNotWritable); nothing is stored for it."),
        new("Update-PbiDataSourceCredential", PowerBiPermissions.ConnectionOwner, "Stores credentials for cloud connections and those of virtual network gateways.", "The source is an error (DataSourceNotWritable); nothing is stored for it."),
        new("Update-PbiDataSourceCredential", PowerBiPermissions.Refresh, "Refreshes the models with -Refresh.", "The credential is stored, Refreshes names the failure, and Solved is empty."),
        new("Get-PbiGateway", PowerBiPermissions.GatewayAdministrator, "Lists the gateways and asks for their state.", "The gateway is not listed, or Note says what is not told."),

        new("Get-AppSecretExpiry", GraphPermissions.Applications, "Reads the apps with their secrets, certificates and owners.", "It ends with ApiForbidden."),
        new("Get-AppSecretExpiry", GraphPermissions.VaultList, "Compares with a vault under -VaultName.", "A warning; the columns of the vault stay empty."),
        new("Get-AppSecretExpiry", GraphPermissions.Reports, "Reads when credentials were last used, with -LastUsed.", "A warning; LastUsed stays empty."),
        new("Get-AppSecretExpiry", GraphPermissions.GroupMembers, "Finds apps in groups that the tenant settings name, with -UsedByPowerBI.", "A warning; apps that are in such a group and nowhere else are missed."),
        new("Get-AppSecretExpiry", GraphPermissions.PowerBiAdmin, "Reads roles in workspaces and tenant settings, with -UsedByPowerBI.", "A warning; apps that are used by a role or a setting alone are missed."),
        new("Test-AppSecret", GraphPermissions.Applications, "Tells which of the app's keys it is.", "The credential is tried all the same; KeyNote and Permission say what is missing."),
        new("Update-AppSecret", GraphPermissions.ApplicationsWrite, "Adds the new secret and removes old ones.", "RotationIncomplete: nothing was changed."),
        new("Update-AppSecret", GraphPermissions.VaultSet, "Writes the secret to a vault under -VaultName.", "RotationIncomplete: the new secret exists, is handed out once, and no old one is removed."),
        new("Update-AppSecret", PowerBiPermissions.ConnectionOwner, "Stores the secret in connections under -Connection.", "RotationIncomplete: Connections says which have it and which not, and no old secret is removed."),
        new("Test-PbiAuthRequest", GraphPermissions.Applications, "Compares the request with the registration.", "One finding NotChecked; the request itself is judged all the same, also without a sign-in."),
        new("Test-PbiAppRegistration", GraphPermissions.Applications, "Reads the app, its owners, credentials, redirect URIs and roles.", CheckNotMade),
        new("Test-PbiAppRegistration", GraphPermissions.Consent, "Reads delegated consent.", CheckNotMade),
        new("Test-PbiAppRegistration", GraphPermissions.GroupMembers, "Reads the groups that the app is in.", CheckNotMade),
        new("Test-PbiAppRegistration", GraphPermissions.Policies, "Reads the Conditional Access policies.", CheckNotMade),
        new("Test-PbiAppRegistration", GraphPermissions.AuditLog, "Reads who changed its credentials lately.", CheckNotMade),
        new("Test-PbiAppRegistration", GraphPermissions.PowerBiAdmin, "Reads the tenant settings and the roles in workspaces.", CheckNotMade),
        new("Test-PbiServiceAccount", GraphPermissions.Users, "Reads the account, its password's age and its licences.", CheckNotMade),
        new("Test-PbiServiceAccount", GraphPermissions.SignIns, "Reads the account's sign-ins.", CheckNotMade),
        new("Test-PbiServiceAccount", GraphPermissions.Policies, "Reads the Conditional Access policies that cover the account.", CheckNotMade),
        new("Test-PbiServiceAccount", GraphPermissions.GroupMembers, "Reads the groups that policies name.", CheckNotMade),
        new("Test-PbiServiceAccount", GraphPermissions.AuditLog, "Reads who changed the account lately.", CheckNotMade),
        new("Test-PbiServiceAccount", GraphPermissions.Risk, "Reads whether the account is held to be at risk.", CheckNotMade),
        new("Test-PbiServiceAccount", GraphPermissions.PowerBiAdmin, "Reads the account's roles in workspaces.", CheckNotMade),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.Model, "Reads the model, its history and its schedule.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.ModelSources, "Reads the sources of the model.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.ItemConnections, "Reads the sources of a second generation dataflow.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.Workspaces, "Finds workspaces by name, and their capacity.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.WorkspaceUsers, "Reads who has which role in the workspace.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.Capacities, "Reads the state of the capacity.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.Gateway, "Asks for the state of a gateway and its members.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.GatewayAdministrator, "Tests the sources of on-premises gateways.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", PowerBiPermissions.Connection, "Tests cloud sources and those of virtual network gateways.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.Users, "Reads the account behind a failure.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.GroupMembers, "Reads the groups of accounts and apps.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.SignIns, "Reads the sign-in log.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.AuditLog, "Reads what was changed before the failure.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.Policies, "Reads the Conditional Access policies.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.Risk, "Reads whether the account is held to be at risk.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.Applications, "Reads the app behind a failure with its credentials.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.Consent, "Reads what the app was granted.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.PowerBiAdmin, "Reads tenant settings, and how other models went.", CauseNotChecked),
        new("Invoke-PbiDiagnosis", GraphPermissions.VaultList, "Compares with the vault under -VaultName.", CauseNotChecked),
        new("Get-PbiSignInFailure", GraphPermissions.SignIns, "Reads the sign-in log.", "It ends with ApiForbidden and names this."),
        new("Get-PbiSignInFailure", GraphPermissions.Policies, "Shows which Conditional Access policies came to what.", "Policies is empty, and Permission says this."),
    ];
}
