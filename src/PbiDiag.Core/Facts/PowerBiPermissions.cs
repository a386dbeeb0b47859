namespace PbiDiag.Facts;

/// <summary>The least that each question to Power BI and Fabric takes. https://learn.microsoft.com/rest/api/power-bi, https://learn.microsoft.com/rest/api/fabric</summary>
internal static class PowerBiPermissions
{
    public const string Model = "A role in the workspace that may read the model, with the scope Dataset.Read.All";
    public const string ModelSources = "A role in the workspace that may build on the model, with the scope Dataset.Read.All";
    public const string Workspaces = "The scope Workspace.Read.All";
    public const string WorkspaceUsers = "Administrator or member of the workspace, with the scope Workspace.Read.All";
    public const string Capacities = "Administrator or contributor of the capacity, with the scope Capacity.Read.All";
    public const string Gateway = "Administrator of the gateway, with the scope Gateway.Read.All";
}
