using PbiDiag.Time;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Refusals;

namespace PbiDiag.Services.Http;

/// <summary>Asks the services on behalf of one command: within its time, telling its log, and with a failure that says what happened.</summary>
public sealed class ServiceCaller(ServicePipeline services, IRequestLog log, TimeSpan timeout)
{
    public Cloud Cloud => services.Cloud;

    /// <summary>The tenant that is signed in to, by id or domain; empty where the sign-in did not tell.</summary>
    public string Tenant => services.Tenant;

    public IClock Clock => services.Clock;

    internal ServicePipeline Services => services;

    internal TimeSpan Timeout => timeout;

    /// <summary>Gives the answer whatever its status, and fails only when none came.</summary>
    public async Task<ServiceAnswer> TrySendAsync(ServiceRequest request, CancellationToken cancellation)
    {
        var address = ServiceAddress.Resolve(services.Cloud, request);
        var path = DisplayPath.Of(address);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        try
        {
            return await SendAsync(request, address, path, limit.Token);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception problem) when (problem is AggregateException or RequestFailedException or AuthenticationFailedException or IOException or OperationCanceledException)
        {
            throw Lasting(problem) as FailureException ?? new FailureException(Describe(request, path, Lasting(problem)));
        }
    }

    /// <summary>Gives the answer of a request that went well.</summary>
    public async Task<ServiceAnswer> SendAsync(ServiceRequest request, CancellationToken cancellation)
    {
        var answer = await TrySendAsync(request, cancellation);
        return answer.IsSuccess ? answer : throw Failed(request, answer);
    }

    public async Task<T> SendAsync<T>(ServiceRequest request, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var answer = await SendAsync(request, cancellation);
        return Read(request, answer, type);
    }

    internal T Read<T>(ServiceRequest request, ServiceAnswer answer, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(answer.Body.Span, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException problem)
        {
            throw new FailureException(ApiFailures.Unreadable(request, answer, problem, services.Clock.UtcNow));
        }
    }

    internal FailureException Failed(ServiceRequest request, ServiceAnswer answer) =>
        new(ApiFailures.FromAnswer(request, answer, services.Clock.UtcNow));

    private async Task<ServiceAnswer> SendAsync(ServiceRequest request, Uri address, string path, CancellationToken cancellation)
    {
        using var message = services.Pipeline.CreateMessage();
        message.Request.Method = request.Method;
        message.Request.Uri.Reset(address);
        message.Request.Headers.Add("Accept", "application/json");
        foreach (var header in request.Headers)
            message.Request.Headers.SetValue(header.Key, header.Value);
        if (request.Body is { } body)
        {
            message.Request.Content = RequestContent.Create(body);
            message.Request.Headers.SetValue("Content-Type", request.ContentType);
        }
        RedirectPolicy.SetAllowAutoRedirect(message, true);
        new CallState(request, services.Clock.UtcNow + timeout, log).AttachTo(message);
        await services.Pipeline.SendAsync(message, cancellation);
        // Its place was given to a request that waited: that one goes out before this answer is read.
        await Task.Yield();
        return Answer(message.Response, path);
    }

    private ServiceAnswer Answer(Response response, string path) => new(response.Status, response.Content.ToMemory(), path)
    {
        RequestId = Answers.RequestId(response),
        RetryAfter = Answers.RetryAfter(response, services.Clock.UtcNow),
        Location = Answers.Header(response, "Location"),
        OperationId = Answers.Header(response, "x-ms-operation-id"),
        ErrorInfo = Answers.Header(response, "X-PowerBI-Error-Info"),
        Date = response.Headers.Date,
    };

    // Azure.Core gathers the failures of all attempts; the last one is why it gave up.
    private static Exception Lasting(Exception problem) =>
        problem is AggregateException { InnerExceptions: { Count: > 0 } all } ? Lasting(all[all.Count - 1]) : problem;

    // A token is asked for when it is first needed, which can be here.
    private Failure Describe(ServiceRequest request, string path, Exception problem) => problem switch
    {
        AuthenticationFailedException => SignInFailureReader.Read(problem, request.Service.ToString()),
        OperationCanceledException => ApiFailures.TimedOut(request, path, timeout, services.Clock.UtcNow),
        _ => ApiFailures.Unreachable(request, path, problem, services.Clock.UtcNow),
    };
}
