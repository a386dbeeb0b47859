using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>Names of fields whose text is a secret.</summary>
internal static class SecretNames
{
    private static readonly HashSet<string> Exact = new(StringComparer.OrdinalIgnoreCase)
    {
        "key", "hint", "assertion", "client_assertion", "credentials", "encryptedCredentials", "credentialData", "device_code", "user_code",
        "code", "code_verifier", "pwd", "sas", "privateKey", "passphrase", "authorization", "secretText", "secretValue",
    };

    private static readonly string[] Endings = ["password", "secret", "token", "accesskey", "accountkey"];

    // In an error `code` names the error, and it is what everybody needs; only Entra has codes that are secrets.
    public static bool Contains(string name, Service service)
    {
        if (name.Equals("code", StringComparison.OrdinalIgnoreCase))
            return service == Service.Entra;
        if (name.Equals("value", StringComparison.OrdinalIgnoreCase))
            return service == Service.KeyVault;
        return Exact.Contains(name)
            || Endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }
}
