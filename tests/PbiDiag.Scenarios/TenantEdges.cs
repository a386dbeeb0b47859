using PbiDiag.Services.Http;
using PbiDiag.Simulator;

namespace PbiDiag.Scenarios;

/// <summary>The way to a pretend tenant: its time and limits, and no patience with what fails.</summary>
internal static class TenantEdges
{
    private static readonly RetrySettings Hasty = new(5, TimeSpan.FromMilliseconds(5), TimeSpan.FromMilliseconds(20));

    public static Func<PipelineSettings, PipelineSettings> Of(SimulatedTenant tenant)
    {
        var time = new TenantTime(tenant.Clock);
        return settings => Impatient(settings) with { Clock = time, Governor = new Governor(time) };
    }

    /// <summary>What one tenant was told to wait is not for the next one at the same address.</summary>
    public static PipelineSettings Impatient(PipelineSettings settings) => settings with { Retry = Hasty, Governor = new Governor(settings.Clock) };
}
