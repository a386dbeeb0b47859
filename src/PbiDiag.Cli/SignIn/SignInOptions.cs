using System.CommandLine;
using PbiDiag.Cli.Verbs;

namespace PbiDiag.Cli.SignIn;

/// <summary>
/// How a verb that asks the tenant signs in. A secret is no argument: every user of the machine could read it in the list of processes,
/// and the shell would write it into its history. It comes from a variable, a file or standard input.
/// </summary>
internal sealed class SignInOptions
{
    public Option<string?> TenantId { get; } = new("--tenant-id") { Description = "The tenant: an id or a domain. Or AZURE_TENANT_ID." };

    public Option<string?> Environment { get; } = new("--environment") { Description = "The cloud: Public, UsGov and others, or an environment file. Or PBIDIAG_ENVIRONMENT." };

    public Option<string?> ClientId { get; } = new("--client-id") { Description = "The app, or a managed identity that is not the only one. Or AZURE_CLIENT_ID." };

    public Option<string?> ClientSecretFile { get; } = new("--client-secret-file") { Description = "A file with the app's secret, or - for standard input. Or AZURE_CLIENT_SECRET." };

    public Option<string?> CertificatePath { get; } = new("--certificate-path") { Description = "The app's certificate with its key, .pfx or PEM. Or AZURE_CLIENT_CERTIFICATE_PATH." };

    public Option<string?> CertificatePasswordFile { get; } = new("--certificate-password-file") { Description = "A file with its password, or -. Or AZURE_CLIENT_CERTIFICATE_PASSWORD." };

    public Option<string?> CertificateThumbprint { get; } = new("--certificate-thumbprint") { Description = "The app's certificate in the machine's or the user's store." };

    public Option<bool> ManagedIdentity { get; } = new("--managed-identity") { Description = "The identity of the machine or the service that this runs on." };

    public Option<bool> WorkloadIdentity { get; } = new("--workload-identity") { Description = "A federated token: Kubernetes, GitHub Actions, another cloud." };

    public Option<string?> FederatedTokenFile { get; } = new("--federated-token-file") { Description = "Where that token is. Or AZURE_FEDERATED_TOKEN_FILE." };

    public Option<string?> AccessTokenFile { get; } = new("--access-token-file") { Description = "A file with access tokens, a line each, or -. Or PBIDIAG_ACCESS_TOKEN." };

    public Option<bool> DeviceCode { get; } = new("--device-code") { Description = "A person, on another device." };

    public Option<bool> Browser { get; } = new("--browser") { Description = "A person, here; what is done at a terminal when nothing else is said." };

    public Option<int> TimeoutSec { get; } = Numbers.Between("--timeout-sec", "Seconds for each request, its retries included.", 100, 1, 86_400);

    public IEnumerable<Option> All =>
    [
        TenantId, Environment, ClientId, ClientSecretFile, CertificatePath, CertificatePasswordFile, CertificateThumbprint, ManagedIdentity, WorkloadIdentity,
        FederatedTokenFile, AccessTokenFile, DeviceCode, Browser, TimeoutSec,
    ];

    /// <summary>Of these, one at most: a second one would be ignored without a word.</summary>
    public IEnumerable<Option> Ways => [ClientSecretFile, CertificatePath, CertificateThumbprint, ManagedIdentity, WorkloadIdentity, AccessTokenFile, DeviceCode, Browser];
}
