using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Credentials;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.Commands.Contexts;

/// <summary>From what the user said to one way to sign in.</summary>
internal static class ChosenMethod
{
    public static SignInMethod Of(ConnectOptions options, IPipelineOutput output, DateTimeOffset now) => options switch
    {
        { AccessTokens: { } tokens } => new AccessTokenSignIn(tokens),
        { ClientSecret: { } secret } => new SecretSignIn(options.ClientId ?? "", new Secret(secret)),
        { Certificate: { } certificate } => CertificateFinder.FromCertificate(options.ClientId ?? "", certificate, options.SendCertificateChain, now),
        { CertificateThumbprint: { } thumbprint } => CertificateFinder.FromThumbprint(options.ClientId ?? "", thumbprint, options.SendCertificateChain, now),
        { CertificatePath: { } path } =>
            CertificateFinder.FromPath(options.ClientId ?? "", path, options.CertificatePassword, options.SendCertificateChain, now),
        { ManagedIdentity: true } => new ManagedIdentitySignIn(options.ClientId),
        { WorkloadIdentity: true } => new WorkloadIdentitySignIn(options.ClientId ?? Variable("AZURE_CLIENT_ID") ?? "", TokenFile(options)),
        { DefaultChain: true } => new DefaultSignIn(options.ClientId),
        // As a warning, because that is seen in every host that a person looks at.
        { DeviceCode: true } => new DeviceCodeSignIn(options.ClientId, message => output.WarnAsync(message).AsTask()),
        { IsInteractive: true } => new BrowserSignIn(options.ClientId),
        _ => throw new FailureException(SignInInputFailures.NotInteractive()),
    };

    /// <summary>A platform that gives a federated token names the tenant in a variable too.</summary>
    public static string? Tenant(ConnectOptions options) =>
        options.TenantId ?? (options.WorkloadIdentity ? Variable("AZURE_TENANT_ID") : null);

    private static string TokenFile(ConnectOptions options) =>
        options.FederatedTokenFile ?? Variable("AZURE_FEDERATED_TOKEN_FILE") ?? throw new FailureException(SignInInputFailures.FederatedTokenFileNotFound(null));

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
