using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A data source with its stored credential, and what the source accepts. Everything that says whether it works follows from the two, the gateway and the accounts.")]
public sealed class Connection : Named
{
    [Description("Its id.")]
    public Guid? Id { get; set; }

    [Description("SQL, AnalysisServices, Web, OData, SharePoint, AzureBlobs, AzureDataLakeStorage, Snowflake, Databricks, Oracle, PostgreSql, File, Folder, SapHana, Extension, ...")]
    public string Kind { get; set; } = "SQL";

    [Description("The server.")]
    public string? Server { get; set; }

    [Description("The database.")]
    public string? Database { get; set; }

    [Description("The address.")]
    public string? Url { get; set; }

    [Description("The file or folder.")]
    public string? Path { get; set; }

    [Description("The gateway that reaches it, by name. Without it: a cloud connection.")]
    public string? Gateway { get; set; }

    [Description("A cloud source shows a gateway id that no list of gateways has. False: it shows none.")]
    public bool HiddenGatewayId { get; set; } = true;

    [Description("A personal cloud connection, not one that can be shared.")]
    public bool Personal { get; set; }

    [Description("The stored credential.")]
    public StoredCredential? Credential { get; set; }

    [Description("What the source accepts now. Without it: what is stored.")]
    public AcceptedCredential? Accepts { get; set; }

    [Description("None, Public, Organizational or Private.")]
    public string Privacy { get; set; } = "Organizational";

    [Description("None, Kerberos, MicrosoftEntraID, ...")]
    public string SingleSignOn { get; set; } = "None";

    [Description("Encrypted, NotEncrypted or Any.")]
    public string Encryption { get; set; } = "Encrypted";

    [Description("Since when it has been failing, for the made-up histories of the models that use it. Without it: a day and a half.")]
    public DateTimeOffset? BrokenSince { get; set; }

    [Description("A reason to fail that does not follow from the credential.")]
    public SourceTrouble? Trouble { get; set; }

    [Description("The error that it gives in place of the usual one for its trouble.")]
    public SourceFailure? Failure { get; set; }

    [Description("It fails the status test though refreshes run well (as with connectors whose test lacks a parameter).")]
    public bool TestFailsOnly { get; set; }

    [Description("Its status answers only after so many seconds.")]
    public double TestSeconds { get; set; }

    [Description("When it was made.")]
    public DateTimeOffset? Created { get; set; }

    [Description("Who may use it, by name, and as what (User, UserWithReshare, Owner).")]
    public Dictionary<string, string> Users { get; set; } = [];

    [Description("May the caller see it. Without it: as the caller says for all.")]
    public bool? CallerIsOwner { get; set; }
}
