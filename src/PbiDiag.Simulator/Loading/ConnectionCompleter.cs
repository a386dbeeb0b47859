using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Loading;

/// <summary>A connection that says nothing of its credential has a stored one that the source accepts.</summary>
internal static class ConnectionCompleter
{
    public static void Complete(Connection connection, Scenario scenario, Ids ids, DateTimeOffset now)
    {
        connection.Id ??= ids.Of("connection", connection.Name);
        connection.Created ??= now.AddDays(-300);
        if (connection.Server is null && connection.Url is null && connection.Path is null) GiveAddress(connection);
        var stored = connection.Credential ??= new StoredCredential { Type = Usual(connection) };
        if (stored.Type == CredentialKind.OAuth2)
            stored.Account ??= scenario.Users.FirstOrDefault(user => user.Enabled && user.Deleted is null)?.Name;
        var account = scenario.Users.Find(user => user.Name.Equals(stored.Account, StringComparison.OrdinalIgnoreCase));
        stored.StoredAt ??= now.AddDays(-20);
        stored.LastUsed ??= now.AddHours(-6);
        if (stored.Type is CredentialKind.Basic or CredentialKind.Windows)
            stored.Username ??= account is null ? (stored.Type == CredentialKind.Windows ? @"CONTOSO\svc_bi" : "svc_bi") : account.Name;
        if (Takes(stored.Type)) CompleteSecret(connection, stored, account, ids);
        if (stored.Type == CredentialKind.ServicePrincipal) CompleteApp(stored, scenario);
    }

    private static void CompleteSecret(Connection connection, StoredCredential stored, UserAccount? account, Ids ids)
    {
        var accepts = connection.Accepts ??= new AcceptedCredential();
        var made = ids.Secret("source", connection.Name);
        // The account's own password is what the source accepts; a password changed since is not the stored one any more.
        accepts.Secret ??= account?.Password ?? stored.Secret ?? made;
        accepts.Username ??= stored.Username;
        var changed = account is not null && account.PasswordChanged > stored.StoredAt;
        stored.Secret ??= changed ? "old-" + made : accepts.Secret;
    }

    private static void CompleteApp(StoredCredential stored, Scenario scenario)
    {
        var app = scenario.Apps.Find(app => app.Name.Equals(stored.App, StringComparison.OrdinalIgnoreCase));
        stored.Secret ??= app?.Secrets.FirstOrDefault()?.Value;
    }

    private static void GiveAddress(Connection connection)
    {
        var name = connection.Name.ToLowerInvariant().Replace(' ', '-');
        switch (connection.Kind)
        {
            case "Web" or "OData" or "SharePoint" or "Extension" or "Exchange": connection.Url = $"https://{name}.contoso.com/"; break;
            case "AzureBlobs" or "AzureDataLakeStorage": connection.Url = $"https://{name.Replace("-", "", StringComparison.Ordinal)}.blob.core.windows.net/"; break;
            case "File" or "Folder": connection.Path = $@"\\files01.contoso.com\{name}"; break;
            default:
                connection.Server = $"{name}.contoso.com";
                connection.Database ??= "Main";
                break;
        }
    }

    private static CredentialKind Usual(Connection connection) => connection.Kind switch
    {
        "Web" or "OData" => CredentialKind.Anonymous,
        "SharePoint" or "Exchange" => CredentialKind.OAuth2,
        "File" or "Folder" or "AnalysisServices" => CredentialKind.Windows,
        "AzureBlobs" or "AzureDataLakeStorage" => CredentialKind.Key,
        _ => CredentialKind.Basic,
    };

    public static bool Takes(CredentialKind kind) => kind is CredentialKind.Basic or CredentialKind.Windows or CredentialKind.Key or CredentialKind.SAS;
}
