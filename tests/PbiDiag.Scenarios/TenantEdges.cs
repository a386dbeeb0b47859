using PbiDiag.Services.Http;
using PbiDiag.Simulator;

namespace PbiDiag.Scenarios;

/// <summary>The way to a pretend tenant.</summary>
internal static class TenantEdges
{
    private static readonly RetrySettings Hasty = new(5, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(20));

    /// <summary>Its time and limits. A request that comes too early all the same is made again as users see it: in real time.</summary>
    public static Func<PipelineSettings, PipelineSettings> Of(SimulatedTenant tenant)
    {
        var time = new TenantTime(tenant.Clock);
        return settings => settings with { Clock = time, Governor = new Governor(time) };
    }

    /// <summary>No patience with what fails. What one tenant was told to wait is not for the next one at the same address.</summary>
    public static PipelineSettings Impatient(PipelineSettings settings) => settings with { Retry = Hasty, Governor = new Governor(settings.Clock) };
}
