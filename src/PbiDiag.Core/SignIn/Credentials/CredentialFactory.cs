using System.Runtime.CompilerServices;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Methods;

namespace PbiDiag.SignIn.Credentials;

/// <summary>
/// One explicit Azure.Identity credential for each way to sign in. Each is made in a method of its own that is not inlined,
/// so that handing over a token loads no sign-in library.
/// </summary>
internal sealed class CredentialFactory(Cloud cloud, string? tenant, HttpPipelineTransport transport, bool persistCache)
{
    private const string AnyTenant = "organizations";

    public TokenCredential Create(SignInMethod method, DateTimeOffset now) => method switch
    {
        AccessTokenSignIn tokens => new AccessTokenCredential(cloud, AccessTokens.Sort(tokens.Tokens, cloud, now)),
        SecretSignIn secret => Create(secret),
        CertificateSignIn certificate => Create(certificate),
        ManagedIdentitySignIn identity => Create(identity),
        WorkloadIdentitySignIn identity => Create(identity),
        DeviceCodeSignIn device => Create(device),
        BrowserSignIn browser => Create(browser),
        DefaultSignIn choice => Create(choice),
        _ => throw new NotSupportedException(method.Name),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ClientSecretCredential Create(SecretSignIn method) =>
        new(tenant, method.ClientId, method.Secret.Reveal(), With(new ClientSecretCredentialOptions
        {
            DisableInstanceDiscovery = !cloud.IsBuiltIn,
            TokenCachePersistenceOptions = Cache(),
        }));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ClientCertificateCredential Create(CertificateSignIn method)
    {
        var options = With(new ClientCertificateCredentialOptions
        {
            DisableInstanceDiscovery = !cloud.IsBuiltIn,
            SendCertificateChain = method.SendChain,
            TokenCachePersistenceOptions = Cache(),
        });
        return method.PemPath is { } path
            ? new ClientCertificateCredential(tenant, method.ClientId, path, options)
            : new ClientCertificateCredential(tenant, method.ClientId, method.Certificate, options);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ManagedIdentityCredential Create(ManagedIdentitySignIn method) =>
        new(With(new ManagedIdentityCredentialOptions(
            method.ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned)));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WorkloadIdentityCredential Create(WorkloadIdentitySignIn method) =>
        new(With(new WorkloadIdentityCredentialOptions
        {
            TenantId = tenant,
            ClientId = method.ClientId,
            TokenFilePath = method.TokenFile,
            DisableInstanceDiscovery = !cloud.IsBuiltIn,
        }));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private DeviceCodeCredential Create(DeviceCodeSignIn method)
    {
        var options = With(new DeviceCodeCredentialOptions
        {
            TenantId = tenant ?? AnyTenant,
            DisableInstanceDiscovery = !cloud.IsBuiltIn,
            TokenCachePersistenceOptions = Cache(),
            DeviceCodeCallback = (code, _) => method.Show(code.Message),
        });
        if (method.ClientId is { } id)
            options.ClientId = id;
        return new DeviceCodeCredential(options);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private InteractiveBrowserCredential Create(BrowserSignIn method)
    {
        var options = With(new InteractiveBrowserCredentialOptions
        {
            TenantId = tenant ?? AnyTenant,
            DisableInstanceDiscovery = !cloud.IsBuiltIn,
            TokenCachePersistenceOptions = Cache(),
        });
        if (method.ClientId is { } id)
            options.ClientId = id;
        return new InteractiveBrowserCredential(options);
    }

    // A browser in an unattended job would wait for ever, so this chain has none.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private DefaultAzureCredential Create(DefaultSignIn method)
    {
        var options = With(new DefaultAzureCredentialOptions
        {
            DisableInstanceDiscovery = !cloud.IsBuiltIn,
            ExcludeInteractiveBrowserCredential = true,
            ManagedIdentityClientId = method.ManagedIdentityClientId,
        });
        if (tenant is not null)
            options.TenantId = tenant;
        return new DefaultAzureCredential(options);
    }

    private TokenCachePersistenceOptions? Cache() => persistCache ? new TokenCachePersistenceOptions { Name = "PbiDiag" } : null;

    private T With<T>(T options)
        where T : TokenCredentialOptions
    {
        options.AuthorityHost = cloud.Authority;
        options.Transport = transport;
        options.RetryPolicy = new SignInRetryPolicy();
        options.Diagnostics.IsLoggingEnabled = false;
        options.Diagnostics.IsTelemetryEnabled = false;
        options.Diagnostics.IsDistributedTracingEnabled = false;
        return options;
    }
}
