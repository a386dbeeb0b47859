using Azure.Core;
using Azure.Core.Pipeline;
using PbiDiag.SignIn.Clouds;
using PbiDiag.Time;

namespace PbiDiag.Services.Http;

/// <summary>One cloud as one identity sees it: a single Azure.Core pipeline for all its services.</summary>
public sealed class ServicePipeline
{
    /// <param name="cloud">Where the services are, and who may see a token.</param>
    /// <param name="credential">Whose tokens are sent.</param>
    /// <param name="tenant">Whose limits are counted.</param>
    /// <param name="settings">What tests set and users do not.</param>
    public ServicePipeline(Cloud cloud, TokenCredential credential, string tenant, PipelineSettings? settings = null)
    {
        Cloud = cloud;
        Tenant = tenant;
        settings ??= PipelineSettings.For(cloud);
        Clock = settings.Clock;
        Governor = settings.Governor;
        Retry = settings.Retry;
        var options = new PipelineOptions
        {
            Transport = settings.Transport,
            RetryPolicy = new BoundedRetryPolicy(settings.Retry, settings.Clock),
        };
        options.Retry.NetworkTimeout = settings.AttemptTimeout;
        // After the retry and redirect policies: each attempt and each hop is checked, counted and told.
        HttpPipelinePolicy[] perAttempt = [new TokenPolicy(cloud, credential), new GovernorPolicy(Governor, cloud, tenant, Clock), new RequestLogPolicy()];
        Pipeline = HttpPipelineBuilder.Build(options, [], perAttempt, ServiceResponseClassifier.Instance);
    }

    public Cloud Cloud { get; }

    public string Tenant { get; }

    public IClock Clock { get; }

    internal Governor Governor { get; }

    internal RetrySettings Retry { get; }

    internal HttpPipeline Pipeline { get; }

    private sealed class PipelineOptions : ClientOptions
    {
        public PipelineOptions()
        {
            Diagnostics.IsLoggingEnabled = false;
            Diagnostics.IsDistributedTracingEnabled = false;
            Diagnostics.IsTelemetryEnabled = false;
        }
    }
}
