using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PbiDiag.SignIn;

namespace PbiDiag.Services.Entra;

/// <summary>A token with which a certificate proves its app. https://learn.microsoft.com/entra/identity-platform/certificate-credentials</summary>
internal static class ClientAssertion
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    /// <summary>Null for a certificate whose key is not RSA or is not there.</summary>
    public static Secret? Sign(X509Certificate2 certificate, string clientId, string audience, DateTimeOffset now)
    {
        using var key = certificate.HasPrivateKey ? certificate.GetRSAPrivateKey() : null;
        if (key is null)
            return null;
        var head = $$"""{"alg":"RS256","typ":"JWT","x5t":"{{Base64Url(certificate.GetCertHash())}}"}""";
        var claims = $$"""{"aud":"{{audience}}","iss":"{{clientId}}","sub":"{{clientId}}","jti":"{{Guid.NewGuid()}}","nbf":{{now.ToUnixTimeSeconds()}},"exp":{{(now + Life).ToUnixTimeSeconds()}}}""";
        var content = Base64Url(Encoding.UTF8.GetBytes(head)) + "." + Base64Url(Encoding.UTF8.GetBytes(claims));
        return new Secret(content + "." + Base64Url(key.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)));
    }

    private static string Base64Url(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
