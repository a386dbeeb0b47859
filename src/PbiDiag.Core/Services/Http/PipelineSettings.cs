using Azure.Core.Pipeline;
using PbiDiag.SignIn.Clouds;
using PbiDiag.Time;

namespace PbiDiag.Services.Http;

/// <summary>The edges of a pipeline.</summary>
public sealed record PipelineSettings(HttpPipelineTransport Transport)
{
    public Governor Governor { get; init; } = Governor.Process;

    public IClock Clock { get; init; } = SystemClock.Instance;

    public RetrySettings Retry { get; init; } = RetrySettings.Standard;

    /// <summary>How long one attempt may be silent.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(60);

    public static PipelineSettings For(Cloud cloud) => new(CloudTransport.Of(cloud));
}
