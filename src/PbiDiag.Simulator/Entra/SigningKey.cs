using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace PbiDiag.Simulator.Entra;

/// <summary>The key that signs tokens, as the key list shows it.</summary>
internal sealed class SigningKey : IDisposable
{
    private readonly Lazy<(RSA Key, X509Certificate2 Certificate)> _pair;

    public SigningKey(string id, DateTimeOffset made)
    {
        Id = id;
        _pair = new(() =>
        {
            var key = RSA.Create(2048);
            var request = new CertificateRequest("CN=accounts.accesscontrol.simulated", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            return (key, request.CreateSelfSigned(made.AddDays(-1), made.AddYears(5)));
        });
    }

    public string Id { get; }

    public RSA Key => _pair.Value.Key;

    public object Described(string issuer)
    {
        var key = Key.ExportParameters(false);
        return new
        {
            kty = "RSA", use = "sig", kid = Id, x5t = Id, n = Base64Url.EncodeToString(key.Modulus!), e = Base64Url.EncodeToString(key.Exponent!),
            x5c = new[] { Convert.ToBase64String(_pair.Value.Certificate.RawData) }, issuer,
        };
    }

    public void Dispose()
    {
        if (!_pair.IsValueCreated) return;
        _pair.Value.Certificate.Dispose();
        _pair.Value.Key.Dispose();
    }
}
