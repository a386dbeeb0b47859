using System.Text.Json;
using System.Text.Json.Nodes;

namespace PbiDiag.Simulator.State;

/// <summary>The plain text that a client sends as a credential: {"credentialData":[{"name":"username","value":"…"},…]}.</summary>
internal static class SentCredential
{
    /// <summary>The credential, or nothing when the text is not one of that type.</summary>
    public static StoredCredential? Parse(string plain, CredentialKind type)
    {
        JsonNode? data;
        try
        {
            data = JsonNode.Parse(plain)?["credentialData"];
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
        if (type is CredentialKind.Anonymous)
            return data is JsonArray { Count: 0 } || (data is JsonValue text && (string?)text is "") ? new StoredCredential { Type = type } : null;
        if (data is not JsonArray pairs) return null;
        var values = pairs.OfType<JsonObject>().Where(pair => pair["name"] is not null)
            .ToDictionary(pair => (string)pair["name"]!, pair => (string?)pair["value"], StringComparer.OrdinalIgnoreCase);
        var secret = type switch
        {
            CredentialKind.Basic or CredentialKind.Windows => values.GetValueOrDefault("password"),
            CredentialKind.Key => values.GetValueOrDefault("key"),
            CredentialKind.SAS => values.GetValueOrDefault("token") ?? values.GetValueOrDefault("key") ?? values.GetValueOrDefault("sas"),
            CredentialKind.OAuth2 => values.GetValueOrDefault("accessToken"),
            CredentialKind.ServicePrincipal => values.GetValueOrDefault("servicePrincipalClientSecret") ?? values.GetValueOrDefault("servicePrincipalSecret"),
            _ => null,
        };
        if (secret is null) return null;
        var credential = new StoredCredential { Type = type, Secret = secret, Username = values.GetValueOrDefault("username") };
        if (type is CredentialKind.Basic or CredentialKind.Windows && credential.Username is null) return null;
        if (type is CredentialKind.ServicePrincipal) credential.App = values.GetValueOrDefault("servicePrincipalClientId");
        return credential;
    }
}
