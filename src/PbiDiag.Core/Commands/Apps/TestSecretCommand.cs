using PbiDiag.Failures;
using PbiDiag.Linting;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Entra;
using PbiDiag.Services.Http;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Commands.Apps;

/// <summary>Tries a credential at the token endpoint: a date that looks fine proves nothing.</summary>
public sealed class TestSecretCommand(TestSecretOptions options)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var isSignedIn = options.Connection.Context is not null || options.Connection.Store.All.Count > 0;
        var caller = isSignedIn ? options.Connection.Open(output) : Anonymous.Caller(CloudResolver.Resolve(options.Environment), options.Connection.Timeout, output);
        var tenant = options.TenantId ?? caller.Services.Tenant;
        if (tenant.Length == 0)
            throw new FailureException(new Failure(FailureIds.TenantMissing, FailureCategory.InvalidArgument, "There is no tenant to try it in.", options.AppId, "Give -TenantId, or run Connect-PbiDiag first."));

        var flaws = options.Secret is { } given ? SecretLint.Look(given.Characters) : [];
        var result = new AppSecretTest
        {
            AppId = options.AppId,
            TenantId = tenant,
            CredentialType = options.Secret is not null ? AppCredentialType.Secret : options.Certificate is not null ? AppCredentialType.Certificate : AppCredentialType.Federated,
            Scope = Scope(caller.Cloud),
            Lint = TextList.Of(flaws.Select(static flaw => $"{flaw.Rule}: {flaw.Message}")),
            Outcome = SecretOutcome.NotTried,
        };
        result = options.Secret is { IsEmpty: true } ? result with { Message = "The secret is empty." } : await TryAsync(caller, result, cancellation);
        if (flaws.Count > 0 && result.Works != true)
            result = result with { Fix = string.Join(" ", flaws.Select(static flaw => flaw.Fix).Append(result.Fix)).Trim() };
        await output.EmitAsync(isSignedIn ? await KeyFacts.AddAsync(caller, result, options, cancellation) : result);
    }

    private async Task<AppSecretTest> TryAsync(ServiceCaller caller, AppSecretTest result, CancellationToken cancellation)
    {
        try
        {
            var attempt = await AttemptAsync(new EntraClient(caller), caller, result, cancellation);
            return attempt is null
                ? result with { Message = "The certificate has no RSA key with which to sign.", Fix = "Give a certificate with its private key." }
                : SecretAnswers.Read(result, attempt);
        }
        catch (FailureException problem)
        {
            // No answer is no proof against the secret.
            return result with { Outcome = SecretOutcome.Unreachable, Message = problem.Failure.Message, Fix = problem.Failure.RecommendedAction };
        }
    }

    private async Task<TokenAttempt?> AttemptAsync(EntraClient entra, ServiceCaller caller, AppSecretTest result, CancellationToken cancellation)
    {
        if (options.Secret is { } secret)
            return await entra.TrySecretAsync(result.TenantId!, options.AppId, secret, result.Scope!, cancellation);
        var assertion = options.FederatedToken
            ?? ClientAssertion.Sign(options.Certificate!, options.AppId, new Uri(caller.Cloud.Authority, result.TenantId + "/oauth2/v2.0/token").AbsoluteUri, caller.Services.Clock.UtcNow);
        return assertion is null ? null : await entra.TryAssertionAsync(result.TenantId!, options.AppId, assertion, result.Scope!, cancellation);
    }

    private string Scope(Cloud cloud) => options.Scope.ToUpperInvariant() switch
    {
        "POWERBI" => cloud.Endpoint(Service.PowerBi).Scope,
        "GRAPH" => cloud.Endpoint(Service.Graph).Scope,
        "FABRIC" => cloud.Endpoint(Service.Fabric).Scope,
        "KEYVAULT" => cloud.Endpoint(Service.KeyVault).Scope,
        _ when options.Scope.EndsWith("/.default", StringComparison.OrdinalIgnoreCase) => options.Scope,
        _ => options.Scope.TrimEnd('/') + "/.default",
    };
}
