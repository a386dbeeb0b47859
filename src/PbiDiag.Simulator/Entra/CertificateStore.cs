using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Entra;

/// <summary>The certificates of apps: those of the scenario, and real ones made for entries that bring none.</summary>
internal sealed class CertificateStore(TenantState tenant) : IDisposable
{
    private readonly ConcurrentDictionary<Guid, X509Certificate2> _made = new();

    public sealed record Known(AppCertificate Entry, X509Certificate2? Certificate, string Thumbprint);

    /// <summary>The certificate that a header names by its SHA-1 or SHA-256 thumbprint.</summary>
    public Known? Find(AppRegistration app, string? sha1, string? sha256) =>
        app.Certificates.Concat(app.ServicePrincipalCertificates).Select(Get).FirstOrDefault(known =>
            (sha1 is not null && known.Thumbprint.Equals(Hex(sha1), StringComparison.OrdinalIgnoreCase))
            || (sha256 is not null && known.Certificate?.GetCertHashString(HashAlgorithmName.SHA256).Equals(Hex(sha256), StringComparison.OrdinalIgnoreCase) == true));

    public Known Get(AppCertificate entry)
    {
        if (entry.PublicKey is null && entry.Thumbprint is { } listed) return new(entry, null, listed);
        var certificate = _made.GetOrAdd(entry.KeyId!.Value, _ =>
            entry.PublicKey is { } given ? X509CertificateLoader.LoadCertificate(Convert.FromBase64String(given)) : Make(entry));
        return new(entry, certificate, certificate.Thumbprint);
    }

    public static string Hex(string? base64Url)
    {
        try
        {
            return base64Url is null ? "" : Convert.ToHexString(Base64Url.DecodeFromChars(base64Url));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    public void Dispose()
    {
        foreach (var certificate in _made.Values) certificate.Dispose();
    }

    private X509Certificate2 Make(AppCertificate entry)
    {
        // One key for all certificates that are made: only the thumbprints have to differ.
        var key = KeyPool.Get("certificates", 2048);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(entry.Name.StartsWith("CN=", StringComparison.Ordinal) ? entry.Name[3..] : entry.Name);
        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var start = entry.Start ?? tenant.Now.AddDays(-30);
        var certificate = request.CreateSelfSigned(start, entry.End ?? start.AddYears(1));
        if (!OperatingSystem.IsWindows()) return certificate;
        // There the key has to be one that can be exported. Elsewhere it can be, and packing it costs a tenth of a second.
        using (certificate) return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }
}
