using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>Gives each request the token of its own service.</summary>
internal sealed class TokenPolicy(Cloud cloud, TokenCredential credential) : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<Service, GuardedTokenPolicy> _services = new();

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = CallState.Of(message).Request;
        return request.WithoutToken ? ProcessNextAsync(message, pipeline) : For(request.Service).ProcessAsync(message, pipeline);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The services are asked asynchronously only.");

    private GuardedTokenPolicy For(Service service) =>
        _services.GetOrAdd(service, key => new GuardedTokenPolicy(credential, key, cloud));
}
