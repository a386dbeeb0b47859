namespace PbiDiag.Facts.Directory;

/// <summary>What Power BI and Fabric ask of a caller, as an administrator grants it. A scope is for people; an app needs the role alone.</summary>
public static class PowerBiPermissions
{
    public const string Model = "A role in the workspace that may read the model, with the scope Dataset.Read.All";
    public const string ModelSources = "A role in the workspace that may build on the model, with the scope Dataset.Read.All";
    public const string ItemConnections = "Contributor of the workspace, with the scope Item.ReadWrite.All";
    public const string Workspaces = "The scope Workspace.Read.All";
    public const string WorkspaceUsers = "Administrator or member of the workspace, with the scope Workspace.Read.All";
    public const string Capacities = "Administrator or contributor of the capacity, with the scope Capacity.Read.All";
    public const string Gateway = "Administrator of the gateway, with the scope Gateway.Read.All";
    public const string Models = "A role in the workspace, with the scopes Dataset.Read.All and Dataflow.Read.All";
    public const string Refresh = "A role in the workspace, with the scope Dataset.ReadWrite.All";
    public const string GatewayAdministrator = "Administrator of the gateway, with the scope Dataset.ReadWrite.All";
    public const string Connection = "User or owner of the connection, with the scope Connection.Read.All";
    public const string ConnectionOwner = "Owner of the connection, with the scope Connection.ReadWrite.All";
}
