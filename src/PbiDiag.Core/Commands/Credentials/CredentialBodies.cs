using System.Text;
using System.Text.Json;
using PbiDiag.Facts.DataSources;
using PbiDiag.Services.PowerBi.Encryption;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.SignIn;

namespace PbiDiag.Commands.Credentials;

/// <summary>A new credential in the form that each service takes. Null where it takes none of that kind.</summary>
internal static class CredentialBodies
{
    /// <param name="credential">What to store.</param>
    /// <param name="source">For which source.</param>
    /// <param name="key">The gateway's; null for a cloud source, which takes the plain form over TLS.</param>
    public static CredentialDetails? ForPowerBi(NewCredential credential, KnownSource source, GatewayPublicKey? key)
    {
        if (credential.Reference is not null || credential.Kind == CredentialKind.WorkspaceIdentity)
            return null;
        var kind = credential.KindFor(source.CredentialType);
        return new CredentialDetails
        {
            CredentialType = kind switch
            {
                CredentialKind.Sas => "SAS",
                CredentialKind.AccessToken => "OAuth2",
                _ => kind.ToString(),
            },
            Credentials = new Secret(InClearOrFor(credential, kind, key)),
            EncryptedConnection = "Encrypted",
            EncryptionAlgorithm = key is null ? "None" : "RSA-OAEP",
            PrivacyLevel = source.PrivacyLevel ?? "Organizational",
        };
    }

    /// <summary>A connection whose gateway decrypts the credential: one value for each member of a cluster, and a single one for a personal gateway.</summary>
    public static byte[]? ForGatewayConnection(
        NewCredential credential, KnownSource source, string connectivityType, IReadOnlyList<(string Id, GatewayPublicKey Key)> gateways)
    {
        if (credential.Reference is not null || credential.Kind == CredentialKind.WorkspaceIdentity)
            return null;
        var kind = credential.KindFor(source.CredentialType);
        return Write(connectivityType, writer =>
        {
            writer.WriteString("credentialType", FabricName(kind));
            if (string.Equals(connectivityType, "OnPremisesGatewayPersonal", StringComparison.OrdinalIgnoreCase))
            {
                writer.WriteString("encryptedCredentials", InClearOrFor(credential, kind, gateways[0].Key));
                return;
            }
            writer.WriteStartArray("values");
            foreach (var (id, key) in gateways)
            {
                writer.WriteStartObject();
                writer.WriteString("gatewayId", id);
                writer.WriteString("encryptedCredentials", InClearOrFor(credential, kind, key));
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
        });
    }

    /// <summary>A connection that the cloud itself reaches, a virtual network included.</summary>
    public static byte[]? ForCloudConnection(NewCredential credential, KnownSource source, string connectivityType)
    {
        var kind = credential.KindFor(source.CredentialType);
        // An access token can be stored by the older interface alone.
        if (kind == CredentialKind.AccessToken)
            return null;
        return Write(connectivityType, writer =>
        {
            writer.WriteString("credentialType", FabricName(kind));
            switch (kind)
            {
                case CredentialKind.Basic or CredentialKind.Windows:
                    writer.WriteString("username", credential.User);
                    WriteSecret(writer, "password", credential);
                    break;
                case CredentialKind.Key:
                    WriteSecret(writer, "key", credential);
                    break;
                case CredentialKind.Sas:
                    WriteSecret(writer, "token", credential);
                    break;
                case CredentialKind.ServicePrincipal:
                    writer.WriteString("tenantId", credential.TenantId);
                    writer.WriteString("servicePrincipalClientId", credential.AppId);
                    WriteSecret(writer, "servicePrincipalSecret", credential);
                    break;
            }
        });
    }

    private static string InClearOrFor(NewCredential credential, CredentialKind kind, GatewayPublicKey? key)
    {
        var plain = Plain(credential, kind);
        try
        {
            return key is null ? Encoding.UTF8.GetString(plain) : GatewayKeyEncryption.Encrypt(plain, key);
        }
        finally
        {
            Array.Clear(plain, 0, plain.Length);
        }
    }

    private static byte[] Plain(NewCredential credential, CredentialKind kind) => kind switch
    {
        CredentialKind.Anonymous => CredentialText.Anonymous(),
        CredentialKind.Key => CredentialText.OfSecret("key", credential.Secret!),
        CredentialKind.Sas => CredentialText.OfSecret("token", credential.Secret!),
        CredentialKind.AccessToken => CredentialText.OfSecret("accessToken", credential.Secret!),
        CredentialKind.ServicePrincipal => CredentialText.OfServicePrincipal(credential.TenantId ?? "", credential.AppId ?? "", credential.Secret!),
        _ => CredentialText.OfUser(credential.User ?? "", credential.Secret!),
    };

    private static string FabricName(CredentialKind kind) => kind switch
    {
        CredentialKind.Sas => "SharedAccessSignature",
        CredentialKind.AccessToken => "OAuth2",
        _ => kind.ToString(),
    };

    private static void WriteSecret(Utf8JsonWriter writer, string name, NewCredential credential)
    {
        if (credential.Reference is not { } reference)
        {
            writer.WriteString(name, credential.Secret!.Characters);
            return;
        }
        writer.WriteStartObject(name + "Reference");
        writer.WriteString("connectionId", reference.ConnectionId);
        writer.WriteString("secretName", reference.SecretName);
        if (reference.Version is { } version)
            writer.WriteString("version", version);
        writer.WriteEndObject();
    }

    private static byte[] Write(string connectivityType, Action<Utf8JsonWriter> credentials)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("connectivityType", connectivityType);
            writer.WriteStartObject("credentialDetails");
            // The service tries the credential before it keeps it.
            writer.WriteBoolean("skipTestConnection", false);
            writer.WriteStartObject("credentials");
            credentials(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }
        return buffer.ToArray();
    }
}
