using Azure.Core;
using Azure.Core.Pipeline;
using PbiDiag.SignIn.Clouds;
using PbiDiag.Time;

namespace PbiDiag.Services.Http;

/// <summary>Holds a place for as long as a request is under way, its body included.</summary>
internal sealed class GovernorPolicy(Governor governor, Cloud cloud, string tenant, IClock clock) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var call = CallState.Of(message);
        var lane = governor.Lane(call.Request.Service, ServiceAddress.Server(cloud, call.Request.Service, message.Request.Uri.ToUri()), tenant, call.Request.Lane);
        using var slot = await lane.EnterAsync(call.Deadline, call.Log, message.CancellationToken);
        await ProcessNextAsync(message, pipeline);
        if (!message.HasResponse || message.Response.Status != 429)
            return;
        slot.Throttled = true;
        if (Answers.RetryAfter(message.Response, clock.UtcNow) is { } pause)
            lane.Pause(pause);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The services are asked asynchronously only.");
}
