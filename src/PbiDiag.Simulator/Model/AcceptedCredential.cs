using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("What the source accepts now.")]
public sealed class AcceptedCredential
{
    [Description("The types it takes. Without it: that of the stored credential.")]
    public List<CredentialKind> Types { get; set; } = [];

    [Description("The user name.")]
    public string? Username { get; set; }

    [Description("The password, key or SAS token.")]
    public string? Secret { get; set; }
}
