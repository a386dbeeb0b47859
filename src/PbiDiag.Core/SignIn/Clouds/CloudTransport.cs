using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core.Pipeline;

namespace PbiDiag.SignIn.Clouds;

/// <summary>The connections to a cloud, for its tokens and its services alike, and for all who sign in: each host is greeted once.</summary>
internal static class CloudTransport
{
    private const int MostConnections = 32;

    /// <summary>By the certificate that is trusted; clouds that trust none in particular share one.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<HttpClientTransport>> Known = new(StringComparer.OrdinalIgnoreCase);

    public static HttpClientTransport Of(Cloud cloud) =>
        Known.GetOrAdd(cloud.TrustedThumbprint ?? "", _ => new Lazy<HttpClientTransport>(() => Create(cloud.TrustedThumbprint))).Value;

    private static HttpClientTransport Create(string? trusted)
    {
        var handler = new HttpClientHandler
        {
            // Redirects are followed by the pipeline, which checks the host first.
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
            MaxConnectionsPerServer = MostConnections,
        };
        if (trusted is { } thumbprint)
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
