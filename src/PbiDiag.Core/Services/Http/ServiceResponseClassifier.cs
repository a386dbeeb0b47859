using Azure.Core;

namespace PbiDiag.Services.Http;

internal sealed class ServiceResponseClassifier : ResponseClassifier
{
    public static ServiceResponseClassifier Instance { get; } = new();

    public override bool IsErrorResponse(HttpMessage message) => message.Response.Status is < 200 or >= 300;

    public override bool IsRetriableResponse(HttpMessage message) =>
        RepeatRules.MayRepeat(CallState.Of(message).Request, message.Response.Status);

    public override bool IsRetriable(HttpMessage message, Exception exception) =>
        RepeatRules.MayRepeat(CallState.Of(message).Request, exception, message.CancellationToken.IsCancellationRequested);
}
