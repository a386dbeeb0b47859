using PbiDiag.Results;

namespace PbiDiag.Checks.Troubles;

internal static class SourceTrouble
{
    public static readonly Trouble LoginRefused = new("source-login-refused", "The source refuses the stored login", Actor.DatasetOwner,
        "Store a login that the source accepts.", "Update-PbiDataSourceCredential -Workspace {workspace} -Dataset {model} -Credential (Get-Credential)") { IsSymptom = true };

    public static readonly Trouble LoginDisabled = new("login-disabled", "The login is disabled at the source", Actor.SourceOwner,
        "Have the source's owner enable the login, or store another one.", "Test-PbiDataSourceCredential -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble PermissionMissing = new("source-permission-missing", "The login may not read what is asked for", Actor.SourceOwner,
        "Have the source's owner grant the missing right.", "Test-PbiDataSourceCredential -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble SourceUnreachable = new("source-unreachable", "The source does not answer", Actor.SourceOwner,
        "Find out whether the source runs and can be reached.", "Test-PbiDataSourceCredential -Workspace {workspace} -Dataset {model}") { IsSymptom = true };

    public static readonly Trouble FirewallBlocks = new("firewall-blocks", "The source's firewall does not let the caller in", Actor.SourceOwner,
        "Have the address allowed at the source, or go through a gateway that is.", "Test-PbiDataSourceCredential -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble TlsBroken = new("tls-broken", "The secure connection to the source cannot be made", Actor.SourceOwner,
        "Have a certificate that the caller trusts installed at the source.");

    public static readonly Trouble CredentialMissing = new("credential-missing", "A source of the model has no credential", Actor.DatasetOwner,
        "Enter a credential for the source.", "Update-PbiDataSourceCredential -Workspace {workspace} -Dataset {model} -Credential (Get-Credential)");

    public static readonly Trouble CredentialEnded = new("credential-ended", "The stored key, signature or token has run out or was exchanged", Actor.DatasetOwner,
        "Store the present key or a new signature.", "Update-PbiDataSourceCredential -Workspace {workspace} -Dataset {model} -Key (Read-Host -AsSecureString)");

    public static readonly Trouble CredentialKind = new("credential-kind-unfit", "The kind of credential does not suit the source or an unattended refresh", Actor.DatasetOwner,
        "Store a kind that the source takes and that needs no person.", "Get-PbiDataSource -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble Unbound = new("source-unbound", "A source of the model is bound to no gateway or connection that fits", Actor.DatasetOwner,
        "Map the source to a gateway or connection with exactly the same address.", "Get-PbiDataSource -Workspace {workspace} -Dataset {model}");

    public static readonly Trouble FailsForAll = new("source-fails-for-all", "All models that use the source fail", Actor.SourceOwner,
        "Mend the source or its connection once, for all of them.", "Get-PbiDataSource -Shared") { IsSymptom = true };

    public static readonly Trouble SchemaChanged = new("schema-changed", "A table, column or object that the model reads is not there any more", Actor.DatasetOwner,
        "Change the query to what the source has now, or have the object restored.");

    public static readonly Trouble DataUnfit = new("data-unfit", "A value in the source does not fit the model", Actor.DatasetOwner,
        "Mend the value or the step that converts it.");

    public static readonly Trouble QueryFails = new("query-fails", "The query itself is at fault", Actor.DatasetOwner,
        "Mend the query in Power BI Desktop.");

    public static readonly Trouble DriverMissing = new("driver-missing", "A driver or connector is missing or too old", Actor.GatewayAdmin,
        "Install the driver on each machine of the gateway.");

    public static readonly Trouble SourceThrottles = new("throttled", "The service asks to slow down", Actor.DatasetOwner,
        "Wait, then start fewer calls at once.");
}
