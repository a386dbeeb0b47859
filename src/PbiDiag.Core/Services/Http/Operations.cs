using System.Text;
using PbiDiag.Failures;

namespace PbiDiag.Services.Http;

/// <summary>Long-running operations: 202, then polling as often as the service says. https://learn.microsoft.com/rest/api/fabric/articles/long-running-operation</summary>
public static class Operations
{
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(2);

    /// <summary>The answer of a request that may take long: at once, or when its operation has ended.</summary>
    public static async Task<ServiceAnswer> SendToEndAsync(this ServiceCaller caller, ServiceRequest request, CancellationToken cancellation)
    {
        var deadline = caller.Services.Clock.UtcNow + caller.Timeout;
        var answer = await caller.SendAsync(request, cancellation);
        if (answer.Status != 202)
            return answer;
        var operation = answer.Location ?? (answer.OperationId is { } id ? "v1/operations/" + id : null);
        if (operation is null)
            return answer;
        var poll = ServiceRequest.Get(request.Service, operation);
        var wait = answer.RetryAfter;
        while (true)
        {
            await caller.WaitAsync(request, answer.Path, wait ?? UsualWait, deadline, cancellation);
            var state = await caller.SendAsync(poll, cancellation);
            var operationState = caller.Read(poll, state, HttpJson.Default.OperationState);
            if (operationState.Failed)
                throw new FailureException(Ended(caller, request, answer, operationState));
            if (operationState.Succeeded)
                return await caller.SendAsync(ServiceRequest.Get(request.Service, Result(operation, state)), cancellation);
            wait = state.RetryAfter;
        }
    }

    private static async Task WaitAsync(
        this ServiceCaller caller, ServiceRequest request, string path, TimeSpan wait, DateTimeOffset deadline, CancellationToken cancellation)
    {
        var clock = caller.Services.Clock;
        if (clock.UtcNow + wait > deadline)
            throw new FailureException(ApiFailures.TimedOut(request, path, caller.Timeout, clock.UtcNow));
        await clock.DelayAsync(wait, cancellation);
    }

    // The Location of a finished operation points to its result.
    private static string Result(string operation, ServiceAnswer state) => state.Location ?? operation.TrimEnd('/') + "/result";

    private static ApiFailure Ended(ServiceCaller caller, ServiceRequest request, ServiceAnswer accepted, OperationState state)
    {
        var error = Encoding.UTF8.GetBytes(state.Error?.GetRawText() ?? "");
        var failure = ApiFailures.FromAnswer(request, accepted with { Body = error }, caller.Services.Clock.UtcNow);
        return failure with
        {
            Id = FailureIds.OperationFailed,
            Category = FailureCategory.InvalidOperation,
            Message = $"{request.Service} took {request.Method} {accepted.Path} and then failed: {failure.ServiceCode} {failure.ServiceMessage}".TrimEnd(),
            RecommendedAction = "Read the service's code and message, put right what they name, and run the command again.",
        };
    }
}
