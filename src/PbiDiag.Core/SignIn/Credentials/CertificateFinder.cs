using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.SignIn.Credentials;

/// <summary>From what a user gives for a certificate to one that can sign, checked before anything is sent.</summary>
public static class CertificateFinder
{
    private const string PemCertificate = "-----BEGIN CERTIFICATE-----";

    public static CertificateSignIn FromPath(string clientId, string path, SecureString? password, bool sendChain, DateTimeOffset now)
    {
        if (!File.Exists(path))
            throw new FailureException(SignInInputFailures.CertificateNotFound(path));
        try
        {
            var bytes = File.ReadAllBytes(path);
            var text = Encoding.ASCII.GetString(bytes);
            var isPem = text.Contains(PemCertificate);
            if (isPem && !text.Contains("PRIVATE KEY-----"))
                throw new FailureException(SignInInputFailures.CertificateWithoutKey(path));
            // Azure.Identity reads it again, and goes by the name.
            if (isPem && !path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase))
                throw new FormatException("it is a PEM file, and its name does not end in .pem.");
            var certificate = isPem ? new X509Certificate2(FirstOf(text)) : new X509Certificate2(bytes, password);
            CheckDates(certificate, path, now);
            if (!isPem)
                CheckKey(certificate, path);
            return new CertificateSignIn(clientId, certificate, sendChain) { PemPath = isPem ? path : null };
        }
        catch (Exception problem) when (problem is CryptographicException or IOException or UnauthorizedAccessException or FormatException)
        {
            throw new FailureException(SignInInputFailures.CertificateUnreadable(path, problem));
        }
    }

    public static CertificateSignIn FromThumbprint(string clientId, string thumbprint, bool sendChain, DateTimeOffset now)
    {
        var digits = Thumbprint.Normalize(thumbprint) is { Length: 40 } sha1 ? sha1 : throw new FailureException(SignInInputFailures.ThumbprintMalformed(thumbprint));
        var found = new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine }.SelectMany(location => InStore(location, digits)).ToList();
        if (found.Count == 0)
            throw new FailureException(SignInInputFailures.CertificateNotFound(thumbprint));
        return FromCertificate(clientId, found.Find(certificate => certificate.HasPrivateKey) ?? found[0], sendChain, now);
    }

    public static CertificateSignIn FromCertificate(string clientId, X509Certificate2 certificate, bool sendChain, DateTimeOffset now)
    {
        CheckKey(certificate, certificate.Subject);
        CheckDates(certificate, certificate.Subject, now);
        return new CertificateSignIn(clientId, certificate, sendChain);
    }

    private static void CheckKey(X509Certificate2 certificate, string target)
    {
        if (!certificate.HasPrivateKey)
            throw new FailureException(SignInInputFailures.CertificateWithoutKey(target));
    }

    private static void CheckDates(X509Certificate2 certificate, string target, DateTimeOffset now)
    {
        if (now > certificate.NotAfter.ToUniversalTime())
            throw new FailureException(SignInInputFailures.CertificateExpired(target, certificate.NotAfter.ToUniversalTime()));
        if (now < certificate.NotBefore.ToUniversalTime())
            throw new FailureException(SignInInputFailures.CertificateNotYetValid(target, certificate.NotBefore.ToUniversalTime()));
    }

    private static byte[] FirstOf(string pem)
    {
        var start = pem.IndexOf(PemCertificate, StringComparison.Ordinal) + PemCertificate.Length;
        var end = pem.IndexOf("-----END CERTIFICATE-----", start, StringComparison.Ordinal);
        return end < 0 ? throw new FormatException("The certificate has no end line.") : Convert.FromBase64String(pem.Substring(start, end - start));
    }

    private static List<X509Certificate2> InStore(StoreLocation location, string digits)
    {
        using var store = new X509Store(StoreName.My, location);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return [.. store.Certificates.Find(X509FindType.FindByThumbprint, digits, validOnly: false).Cast<X509Certificate2>()];
        }
        catch (Exception problem) when (problem is CryptographicException or PlatformNotSupportedException)
        {
            // Not every platform has a store of the machine's own.
            return [];
        }
    }
}
