using Azure.Core;
using Azure.Core.Pipeline;
using PbiDiag.Time;

namespace PbiDiag.Services.Http;

/// <summary>Azure.Core's retries, ended early when the wait that the service asks for would outlive the caller's patience.</summary>
internal sealed class BoundedRetryPolicy(RetrySettings settings, IClock clock)
    : RetryPolicy(settings.MaxRetries, DelayStrategy.CreateExponentialDelayStrategy(settings.FirstDelay, settings.MaxDelay))
{
    protected override bool ShouldRetry(HttpMessage message, Exception? exception) =>
        IsWorthTheWait(message) && base.ShouldRetry(message, exception);

    protected override ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception) =>
        IsWorthTheWait(message) ? base.ShouldRetryAsync(message, exception) : new ValueTask<bool>(false);

    private bool IsWorthTheWait(HttpMessage message)
    {
        var now = clock.UtcNow;
        var wait = message.HasResponse ? Answers.RetryAfter(message.Response, now) : null;
        return now + (wait ?? settings.FirstDelay) < CallState.Of(message).Deadline;
    }
}
