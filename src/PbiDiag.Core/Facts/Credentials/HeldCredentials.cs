using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Credentials;

/// <summary>
/// From what Graph lists to what is there. A SAML certificate is listed three times: to sign, to verify, and as the secret of its private
/// key; what joins them is customKeyIdentifier. https://learn.microsoft.com/graph/application-saml-sso-configure-api
/// </summary>
public static class HeldCredentials
{
    public static IReadOnlyList<HeldCredential> Of(Application app) => Of(app.PasswordCredentials ?? [], app.KeyCredentials ?? [], null);

    public static IReadOnlyList<HeldCredential> Of(ServicePrincipal app) =>
        Of(app.PasswordCredentials ?? [], app.KeyCredentials ?? [], app.PreferredTokenSigningKeyThumbprint);

    public static HeldCredential Of(FederatedCredential credential) => new(AppCredentialType.Federated, credential.Id, credential.Name, null, null);

    private static List<HeldCredential> Of(IReadOnlyList<PasswordCredential> passwords, IReadOnlyList<KeyCredential> keys, string? preferred)
    {
        var held = new List<HeldCredential>();
        var certificates = keys.GroupBy(static key => (Id: key.CustomKeyIdentifier ?? key.KeyId, key.EndDateTime)).ToList();
        var signing = new HashSet<(string?, DateTimeOffset?)>();
        foreach (var group in certificates)
        {
            var shown = group.FirstOrDefault(static key => Is(key, "Verify")) ?? group.First();
            var isSaml = group.Any(static key => Is(key, "Sign"));
            if (isSaml && group.Key.Id is not null)
                signing.Add(group.Key);
            held.Add(new HeldCredential(isSaml ? AppCredentialType.SamlSigning : AppCredentialType.Certificate, shown.KeyId, shown.DisplayName, shown.StartDateTime, shown.EndDateTime)
            {
                Active = isSaml ? IsPreferred(group.Key.Id, preferred) : null,
            });
        }
        held.AddRange(passwords
            .Where(password => password.CustomKeyIdentifier is null || !signing.Contains((password.CustomKeyIdentifier, password.EndDateTime)))
            .Select(static password => new HeldCredential(AppCredentialType.Secret, password.KeyId, password.DisplayName, password.StartDateTime, password.EndDateTime)));
        return held;
    }

    private static bool Is(KeyCredential key, string usage) => string.Equals(key.Usage, usage, StringComparison.OrdinalIgnoreCase);

    /// <summary>The identifier is the thumbprint's bytes in base64; null where it is something else or none is preferred.</summary>
    private static bool? IsPreferred(string? identifier, string? preferred)
    {
        if (identifier is null || string.IsNullOrEmpty(preferred))
            return null;
        try
        {
            var bytes = Convert.FromBase64String(identifier);
            return bytes.Length * 2 == preferred!.Length ? string.Equals(BitConverter.ToString(bytes).Replace("-", ""), preferred, StringComparison.OrdinalIgnoreCase) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
