using System.Globalization;
using PbiDiag.Failures;
using PbiDiag.SignIn.Answers;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>Makes the failure of a request. With what the catalogue knows of its code.</summary>
internal static class ApiFailures
{
    public static ApiFailure FromAnswer(ServiceRequest request, ServiceAnswer answer, DateTimeOffset now)
    {
        var error = ServiceErrorReader.Read(answer.Text, answer.ErrorInfo);
        var kind = AnswerKind.Of(answer.Status, error.Code);
        var info = KnownError.In(answer.Text.Length > 0 ? answer.Text : error.Code ?? "");
        var requestId = answer.RequestId ?? error.RequestId;
        var said = error switch
        {
            { Code: { } code, Message: { } text } => $"{code}: {text}",
            { Code: { } code } => code,
            { Message: { } text } => text,
            _ => "no reason given",
        };
        return new ApiFailure(kind.Id, kind.Category, SafeText.Of(string.Format(
            CultureInfo.InvariantCulture,
            "{0} answered {1} to {2} {3}: {4}{5}",
            request.Service, answer.Status, request.Method, answer.Path, said, requestId is null ? "" : $" (request id {requestId})")), answer.Path, KnownError.Action(info, kind.Action))
        {
            Service = request.Service.ToString(),
            Method = request.Method.Method,
            Path = answer.Path,
            Status = answer.Status,
            ServiceCode = error.Code,
            ServiceMessage = error.Message is null ? null : SafeText.Of(error.Message),
            RequestId = requestId,
            Time = now,
            RetryAfter = answer.RetryAfter,
            Body = BodyRedaction.Redact(answer.Text, request.Service),
            Info = info,
        };
    }

    public static ApiFailure Unreachable(ServiceRequest request, string path, Exception cause, DateTimeOffset now) =>
        WithoutAnswer(request, path, now, FailureIds.ApiUnreachable, FailureCategory.ConnectionError,
            $"{request.Service} could not be reached for {request.Method} {path}: {Innermost(cause)}",
            "Check the network, the proxy and the firewall between this machine and the service; TLS inspection also ends here.") with
        { Cause = cause };

    public static ApiFailure TimedOut(ServiceRequest request, string path, TimeSpan limit, DateTimeOffset now) =>
        WithoutAnswer(request, path, now, FailureIds.ApiTimeout, FailureCategory.OperationTimeout,
            string.Format(CultureInfo.InvariantCulture, "{0} did not finish {1} {2} within {3:0.#} s, retries included.", request.Service, request.Method, path, limit.TotalSeconds),
            "Try again later, or allow more time with -TimeoutSec.");

    public static ApiFailure Unreadable(ServiceRequest request, ServiceAnswer answer, Exception cause, DateTimeOffset now) =>
        WithoutAnswer(request, answer.Path, now, FailureIds.ApiAnswerUnreadable, FailureCategory.InvalidData,
            $"The answer of {request.Service} to {request.Method} {answer.Path} is not the JSON that was asked for. "
            + (answer.Text.TrimStart().StartsWith("<", StringComparison.Ordinal) ? HtmlText.Summary(answer.Text) : cause.Message),
            "A proxy or a sign-in portal may have answered in place of the service: open the address in a browser on this machine.") with
        {
            Status = answer.Status,
            RequestId = answer.RequestId,
            Body = BodyRedaction.Redact(answer.Text, request.Service),
            Cause = cause,
        };

    public static ApiFailure HostRefused(ServiceRequest request, Uri address, Cloud cloud) =>
        WithoutAnswer(request, DisplayPath.Of(address), null, FailureIds.TokenHostRefused, FailureCategory.PermissionDenied,
            $"{request.Service} pointed to {address.Scheme}://{address.Authority}, which is no host of the cloud '{cloud.Name}'. No token was sent there.",
            "Somebody between this machine and the service may have changed the answer. If the host is right, describe the cloud with an environment file.");

    public static ApiFailure Loop(ServiceRequest request, string path, DateTimeOffset now) =>
        WithoutAnswer(request, path, now, FailureIds.PagingLoop, FailureCategory.InvalidData,
            $"{request.Service} gave a link to the next page of {path} that it had given before; the listing would never end.",
            "Run the command again. If it stays, report the request to the service's support.");

    public static ApiFailure LimitReached(Service service, RequestLane lane, TimeSpan wait) =>
        new(FailureIds.RateLimitReached, FailureCategory.LimitsExceeded,
            string.Format(CultureInfo.InvariantCulture, "The limit of {0} for {1} requests is used up for another {2:0} s.", service, lane, wait.TotalSeconds),
            service.ToString(),
            "Wait that long, or allow more time with -TimeoutSec. The limit is counted by tenant, over all programs that ask.")
        { Service = service.ToString(), RetryAfter = wait };

    private static ApiFailure WithoutAnswer(
        ServiceRequest request, string path, DateTimeOffset? time, string id, FailureCategory category, string message, string action) =>
        new(id, category, message, path, action)
        {
            Service = request.Service.ToString(),
            Method = request.Method.Method,
            Path = path,
            Time = time ?? default,
        };

    private static string Innermost(Exception problem)
    {
        while (problem.InnerException is { } inner)
            problem = inner;
        return problem.Message;
    }
}
