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

    protected override async ValueTask<bool> ShouldRetryAsync(HttpMessage message, Exception? exception)
    {
        if (!IsWorthTheWait(message) || !await base.ShouldRetryAsync(message, exception))
            return false;
        var call = CallState.Of(message);
        if (AskedFor(message) is { } wait && wait >= RequestWait.WorthTelling)
            await call.Log.WaitAsync(new RequestWait(call.Request.Service, call.Request.Lane, wait, RequestWait.AskedFor));
        return true;
    }

    private TimeSpan? AskedFor(HttpMessage message) => message.HasResponse ? Answers.RetryAfter(message.Response, clock.UtcNow) : null;

    private bool IsWorthTheWait(HttpMessage message)
    {
        var wait = AskedFor(message) ?? settings.FirstDelay;
        return clock.UtcNow + wait < CallState.Of(message).Deadline;
    }
}
