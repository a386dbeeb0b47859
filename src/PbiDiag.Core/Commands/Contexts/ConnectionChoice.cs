using PbiDiag.Pipeline;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Contexts;

/// <summary>Which sign-in a command uses and how long it may wait: what every command that asks a service is given.</summary>
/// <param name="Store">The sign-ins of the runspace that asks.</param>
/// <param name="Context">As <see cref="ContextStore.Resolve"/> takes it.</param>
/// <param name="Timeout">For each request, its retries included.</param>
public sealed record ConnectionChoice(ContextStore Store, object? Context, TimeSpan Timeout)
{
    public ServiceCaller Open(IPipelineOutput output) => Store.Resolve(Context).For(output, Timeout);
}
