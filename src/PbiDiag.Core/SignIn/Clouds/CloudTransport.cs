using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;

namespace PbiDiag.SignIn.Clouds;

/// <summary>The connections of one cloud, for its tokens and its services alike.</summary>
internal static class CloudTransport
{
    private const int MostConnections = 32;

    public static HttpClientTransport Create(Cloud cloud)
    {
        var handler = new HttpClientHandler
        {
            // Redirects are followed by the pipeline, which checks the host first.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            MaxConnectionsPerServer = MostConnections,
        };
        if (cloud.TrustedThumbprint is { } thumbprint)
        {
            handler.ServerCertificateCustomValidationCallback = (request, certificate, _, errors) =>
                errors == SslPolicyErrors.None
                || (request.RequestUri is { IsLoopback: true } && certificate is not null && HasThumbprint(certificate, thumbprint));
        }
        var client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("PbiDiag", Version));
        return new HttpClientTransport(client);
    }

    private static string Version => typeof(CloudTransport).Assembly.GetName().Version?.ToString(3) ?? "0";

    internal static bool HasThumbprint(X509Certificate2 certificate, string thumbprint) =>
        string.Equals(thumbprint.Length == 64 ? Sha256(certificate) : certificate.Thumbprint, thumbprint, StringComparison.OrdinalIgnoreCase);

    private static string Sha256(X509Certificate2 certificate)
    {
        using var sha = SHA256.Create();
        return BitConverter.ToString(sha.ComputeHash(certificate.RawData)).Replace("-", "");
    }
}
