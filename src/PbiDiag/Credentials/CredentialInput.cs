using PbiDiag.Commands.Credentials;
using PbiDiag.SignIn;

namespace PbiDiag.Credentials;

/// <summary>From the parameter set to the credential that it holds.</summary>
internal static class CredentialInput
{
    public static NewCredential Of(UpdatePbiDataSourceCredentialCommand cmdlet) => cmdlet switch
    {
        { Credential: { } user } => new(Kind(cmdlet.As ?? nameof(CredentialKind.User))) { User = user.UserName, Secret = new Secret(user.Password) },
        { Key: { } key } => new(CredentialKind.Key) { Secret = new Secret(key) },
        { Sas: { } sas } => new(CredentialKind.Sas) { Secret = new Secret(sas) },
        { ServicePrincipal: { } app } => new(CredentialKind.ServicePrincipal) { AppId = app.UserName, Secret = new Secret(app.Password), TenantId = cmdlet.TenantId },
        { AccessToken: { } token } => new(CredentialKind.AccessToken) { Secret = new Secret(token) },
        { WorkspaceIdentity.IsPresent: true } => new(CredentialKind.WorkspaceIdentity),
        { KeyVaultConnectionId: { } vault } => new(Kind(cmdlet.KeyVaultSecretType!))
        {
            User = cmdlet.UserName, Reference = new SecretReference(vault, cmdlet.KeyVaultSecretName!, cmdlet.KeyVaultSecretVersion),
        },
        _ => new(CredentialKind.Anonymous),
    };

    private static CredentialKind Kind(string name) => (CredentialKind)Enum.Parse(typeof(CredentialKind), name, ignoreCase: true);
}
