using Azure.Core;

namespace PbiDiag.Services.Http;

/// <summary>What the policies need to know of the call that a message belongs to.</summary>
internal sealed record CallState(ServiceRequest Request, DateTimeOffset Deadline, IRequestLog Log)
{
    public static CallState Of(HttpMessage message) =>
        message.TryGetProperty(typeof(CallState), out var state) && state is CallState call
            ? call
            : throw new InvalidOperationException("A message entered the pipeline without its call.");

    public void AttachTo(HttpMessage message) => message.SetProperty(typeof(CallState), this);
}
