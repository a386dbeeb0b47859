using PbiDiag.Recognition.Scanning;

namespace PbiDiag.Recognition.Redaction;

/// <summary>The words before a value that must not be seen.</summary>
internal static class SecretWords
{
    private static readonly HashSet<ulong> Words =
    [
        .. new[]
        {
            "password", "pwd", "passwd", "passphrase", "passcode", "clientsecret", "secret", "secrettext", "secretvalue", "appsecret", "accesstoken", "refreshtoken", "idtoken",
            "accountkey", "sharedaccesskey", "sharedaccesssignature", "sharedsecret", "assertion", "clientassertion", "apikey", "accesskey", "subscriptionkey",
            "sig", "signature", "embedtoken", "sastoken", "privatekey", "secretkey", "certificatepassword", "userpassword", "functionskey", "token",
            "samlresponse", "codeverifier", "authorizationcode", "encryptedcredentials", "credentials", "usertoken", "bearertoken", "authtoken",
        }.Select(word => LabelHash.Of(word.AsSpan())),
    ];

    public static bool Holds(ulong word) => Words.Contains(word);
}
