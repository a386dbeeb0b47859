using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Contexts;

/// <summary>A sign-in with its way to the services. Several runspaces may use one at a time.</summary>
public sealed class Connection(string name, ServicePipeline services)
{
    private volatile bool _closed;

    public string Name => name;

    /// <summary>The services for one command: its log, its patience.</summary>
    public ServiceCaller For(IPipelineOutput output, TimeSpan timeout) =>
        _closed ? throw new FailureException(ContextFailures.Closed(name)) : new ServiceCaller(services, new PipelineRequestLog(output), timeout);

    /// <summary>A copy that somebody kept must not outlive the sign-out.</summary>
    public void Close() => _closed = true;
}
