using System.Net.Sockets;
using System.Text.Json;
using Azure;
using Azure.Identity;
using Microsoft.Identity.Client;
using PbiDiag.Failures;
using PbiDiag.SignIn.Answers;

namespace PbiDiag.SignIn.Refusals;

/// <summary>
/// From the exceptions of Azure.Identity and MSAL to a failure that names the code. Only members are used that every MSAL since 4.60 has:
/// another module may have brought its own version into the process.
/// </summary>
public static class SignInFailureReader
{
    /// <param name="problem">What was thrown.</param>
    /// <param name="target">Who wanted to sign in, as the user wrote it.</param>
    public static Failure Read(Exception problem, object? target)
    {
        var chain = ExceptionChain.Walk(problem).ToList();
        if (chain.OfType<FailureException>().FirstOrDefault() is { } known)
            return known.Failure;
        var failure = FromDirectory(chain, target)
            ?? FromClient(chain, target)
            ?? FromNetwork(chain, target)
            ?? SignInFailures.Other(target, Telling(chain));
        return failure with { Cause = problem };
    }

    private static SignInFailure? FromDirectory(List<Exception> chain, object? target)
    {
        foreach (var exception in chain)
        {
            var failure = exception switch
            {
                MsalThrottledServiceException throttled => SignInFailures.Throttled(target, Wait(throttled), FromBody(throttled, target)),
                MsalServiceException service => FromBody(service, target),
                RequestFailedException { Status: > 0 } answer => FromAnswer(answer.Status, answer.GetRawResponse()?.Content.ToString(), answer.Message, null, target),
                _ => null,
            };
            if (failure is not null)
                return failure;
        }
        return null;
    }

    private static SignInFailure? FromBody(MsalServiceException service, object? target) =>
        FromAnswer(service.StatusCode, service.ResponseBody, service.Message, Wait(service), target);

    private static SignInFailure? FromAnswer(int status, string? body, string message, TimeSpan? wait, object? target)
    {
        var refused = TokenErrorReader.Read(body) is { } error ? SignInFailures.Refused(target, error, status) with { RetryAfter = wait } : null;
        if (status == 429)
            return SignInFailures.Throttled(target, wait, refused);
        if (refused is not null)
            return refused;
        if (body?.TrimStart().StartsWith("<", StringComparison.Ordinal) == true)
            return SignInFailures.Unreadable(target, HtmlText.Summary(body)) with { Status = status };
        if (AadstsCodes.In(message).Distinct().ToList() is { Count: > 0 } codes)
            return SignInFailures.Refused(target, new TokenError("") { Description = message, Codes = codes }, status);
        return status >= 500 ? SignInFailures.Down(target, status) : null;
    }

    private static SignInFailure? FromClient(List<Exception> chain, object? target)
    {
        if (chain.Exists(exception => exception.GetType().Name == "MsalCachePersistenceException"))
            return SignInFailures.CacheUnavailable(target);
        if (chain.OfType<JsonException>().Any())
            return SignInFailures.Unreadable(target, "The sign-in address answered with something that is not JSON.");
        if (chain.OfType<CredentialUnavailableException>().LastOrDefault() is { } unavailable)
            return SignInFailures.Unavailable(target, SafeText.Of(unavailable.Message));
        if (chain.OfType<MsalServiceException>().FirstOrDefault(service => service.ErrorCode == MsalError.ManagedIdentityRequestFailed) is { } machine)
            return SignInFailures.Unavailable(target, SafeText.Of(machine.Message)) with { Status = machine.StatusCode };
        return chain.OfType<MsalClientException>().FirstOrDefault() is { } client ? SignInFailures.ClientSide(target, client.ErrorCode, client.Message) : null;
    }

    private static SignInFailure? FromNetwork(List<Exception> chain, object? target)
    {
        if (chain.Exists(exception => exception is HttpRequestException or SocketException or IOException or RequestFailedException { Status: 0 }))
            return SignInFailures.Unreachable(target, Telling(chain));
        return chain.OfType<OperationCanceledException>().Any() ? SignInFailures.TimedOut(target) : null;
    }

    // The outermost message of Azure.Identity can be empty behind its colon: the innermost one is the cause.
    private static string Telling(List<Exception> chain) =>
        SafeText.Of(chain.Select(exception => exception.Message).Last(message => !string.IsNullOrWhiteSpace(message)));

    private static TimeSpan? Wait(MsalServiceException service) =>
        service.Headers?.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date > DateTimeOffset.UtcNow ? date - DateTimeOffset.UtcNow : TimeSpan.Zero,
            _ => null,
        };
}
