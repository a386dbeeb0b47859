using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Credentials;
using PbiDiag.SignIn.Refusals;
using PbiDiag.Time;

namespace PbiDiag.SignIn;

/// <summary>The one way in: checks what was given, signs in, and proves it with a token for Power BI.</summary>
public sealed class SignInDoor(IClock clock)
{
    public Task<SignInSession> EnterAsync(SignInOptions options, CancellationToken cancellation) =>
        EnterAsync(options, CloudTransport.Of(options.Cloud), cancellation);

    internal async Task<SignInSession> EnterAsync(SignInOptions options, HttpPipelineTransport transport, CancellationToken cancellation)
    {
        SignInInput.Check(options.Method, options.TenantId);
        var cloud = options.Cloud;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(options.Timeout);
        try
        {
            var credential = new CredentialFactory(cloud, options.TenantId, transport, options.PersistCache).Create(options.Method, clock.UtcNow);
            var token = await credential.GetTokenAsync(new TokenRequestContext([cloud.Endpoint(Service.PowerBi).Scope]), limit.Token);
            var claims = TokenClaims.Read(token.Token);
            // A token that was handed over, or the identity of a machine, is of its own tenant whatever is asked for.
            if (claims?.TenantId is { } found && Guid.TryParse(options.TenantId, out var wanted) && Guid.TryParse(found, out var id) && id != wanted)
                throw new FailureException(SignInInputFailures.TenantOther(options.TenantId!, found));
            return new SignInSession(cloud, credential, transport, claims, token.ExpiresOn) { TenantId = claims?.TenantId ?? options.TenantId };
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception problem) when (problem is AuthenticationFailedException or RequestFailedException or OperationCanceledException or IOException)
        {
            throw new FailureException(SecretHint.Add(SignInFailureReader.Read(problem, Target(options)), options.Method));
        }
    }

    private static string Target(SignInOptions options) =>
        options.Method.AppId is { } app ? $"{app}@{options.TenantId ?? "any tenant"}" : options.TenantId ?? options.Method.Name;
}
