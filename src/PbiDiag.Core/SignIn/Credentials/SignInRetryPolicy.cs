using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace PbiDiag.SignIn.Credentials;

/// <summary>Sign-in is waited for by somebody: two more tries, and no long waits. MSAL tells how long the directory wanted.</summary>
internal sealed class SignInRetryPolicy() : RetryPolicy(2, DelayStrategy.CreateExponentialDelayStrategy(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(4)))
{
    private const int LongestWait = 5;

    protected override bool ShouldRetry(HttpMessage message, Exception? exception) => IsSoon(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsSoon(message) ? base.ShouldRetryAsync(message, exception) : new ValueTask<bool>(false);

    private static bool IsSoon(HttpMessage message) =>
        !message.HasResponse
        || !message.Response.Headers.TryGetValue("Retry-After", out var wait)
        || (int.TryParse(wait, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= LongestWait);
}
