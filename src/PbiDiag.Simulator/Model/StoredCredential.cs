using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("The credential that a connection has stored.")]
public sealed class StoredCredential
{
    [Description("Its type.")]
    public CredentialKind Type { get; set; } = CredentialKind.Basic;

    [Description("The user name, e.g. CONTOSO\\\\svc_bi for Windows.")]
    public string? Username { get; set; }

    [Description("The password, key, SAS token or client secret. For a service principal it must be one of the app's secrets.")]
    public string? Secret { get; set; }

    [Description("OAuth2: the account that signed in, by name. Basic and Windows: the account whose password it is.")]
    public string? Account { get; set; }

    [Description("ServicePrincipal: the app, by name.")]
    public string? App { get; set; }

    [Description("When it was stored.")]
    public DateTimeOffset? StoredAt { get; set; }

    [Description("When it was last used to get a token (OAuth2: after 90 days without, the token is gone).")]
    public DateTimeOffset? LastUsed { get; set; }
}
