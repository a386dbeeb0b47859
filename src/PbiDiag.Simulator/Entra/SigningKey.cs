using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>A key that signs tokens, as the key list shows it.</summary>
internal sealed class SigningKey(string id, string use, DateTimeOffset made)
{
    private readonly Lazy<RSA> _key = new(() => KeyPool.Get(use, 2048));

    public string Id { get; } = id;

    public RSA Key => _key.Value;

    public object Described(string issuer)
    {
        var key = Key.ExportParameters(false);
        var request = new CertificateRequest("CN=accounts.accesscontrol.simulated", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(made.AddDays(-1), made.AddYears(5));
        return new
        {
            kty = "RSA", use = "sig", kid = Id, x5t = Id, n = Base64Url.EncodeToString(key.Modulus!), e = Base64Url.EncodeToString(key.Exponent!),
            x5c = new[] { Convert.ToBase64String(certificate.RawData) }, issuer,
        };
    }
}
