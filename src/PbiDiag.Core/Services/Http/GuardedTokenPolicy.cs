using Azure.Core;
using Azure.Core.Pipeline;
using PbiDiag.Failures;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>
/// Azure.Core's bearer policy behind a gate. It runs again after each redirect, which is where Azure.Core would sign the request anew:
/// a host outside the list is refused before a token is even asked for.
/// </summary>
internal sealed class GuardedTokenPolicy(TokenCredential credential, Service service, Cloud cloud)
    : BearerTokenAuthenticationPolicy(credential, cloud.Endpoint(service).Scope)
{
    private readonly ServiceEndpoint _endpoint = cloud.Endpoint(service);

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var address = message.Request.Uri.ToUri();
        if (!_endpoint.MaySendTokenTo(address))
            throw new FailureException(ApiFailures.HostRefused(CallState.Of(message).Request, address, cloud));
        return base.ProcessAsync(message, pipeline);
    }
}
