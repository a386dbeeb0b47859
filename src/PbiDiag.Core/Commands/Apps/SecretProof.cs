using PbiDiag.Failures;
using PbiDiag.Services.Entra;
using PbiDiag.Services.Http;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Commands.Apps;

/// <summary>Waits until the token endpoint takes a new secret: it works after seconds or minutes, and until then it is called wrong.</summary>
internal static class SecretProof
{
    private const int WrongSecret = 7000215;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    public static async Task WaitAsync(ServiceCaller caller, string appId, Secret secret, TimeSpan patience, CancellationToken cancellation)
    {
        var clock = caller.Services.Clock;
        var end = clock.UtcNow + patience;
        while (true)
        {
            var attempt = await new EntraClient(caller).TrySecretAsync(caller.Services.Tenant, appId, secret, caller.Cloud.Endpoint(Service.PowerBi).Scope, cancellation);
            if (attempt.Grant is not null)
                return;
            if (attempt.Error?.Codes.Contains(WrongSecret) != true || clock.UtcNow + Pause > end)
                throw new FailureException(attempt.Failure!);
            await clock.DelayAsync(Pause, cancellation);
        }
    }
}
