using System.Security;
using System.Security.Cryptography.X509Certificates;
using PbiDiag.SignIn;

namespace PbiDiag.Commands.Contexts;

/// <summary>What a user can say to Connect-PbiDiag. Which of it is set decides the way to sign in.</summary>
public sealed record ConnectOptions
{
    public string Name { get; init; } = "Default";

    public string? TenantId { get; init; }

    /// <summary>A built-in name, the path of a file, or a dictionary.</summary>
    public object? Environment { get; init; }

    public string? ClientId { get; init; }

    public SecureString? ClientSecret { get; init; }

    public string? CertificatePath { get; init; }

    public SecureString? CertificatePassword { get; init; }

    public string? CertificateThumbprint { get; init; }

    public X509Certificate2? Certificate { get; init; }

    public bool SendCertificateChain { get; init; }

    public bool ManagedIdentity { get; init; }

    public bool WorkloadIdentity { get; init; }

    public string? FederatedTokenFile { get; init; }

    public IReadOnlyList<Secret>? AccessTokens { get; init; }

    public bool DeviceCode { get; init; }

    public bool DefaultChain { get; init; }

    public bool PersistCache { get; init; }

    /// <summary>Whether a person sits before the host.</summary>
    public bool IsInteractive { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(100);
}
