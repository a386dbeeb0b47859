using System.Text.Json;
using PbiDiag.Failures;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.PowerBi;

/// <summary>The metadata scanner: workspaces with all that is in them, a hundred at a time.</summary>
public sealed class PowerBiScanner(ServiceCaller caller)
{
    public const int WorkspacesAtOnce = 100;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public Task<IReadOnlyList<ModifiedWorkspace>> ListModifiedAsync(DateTimeOffset? since, CancellationToken cancellation) =>
        caller.SendAsync(
            PowerBiClient.Get("v1.0/myorg/admin/workspaces/modified" + (since is { } time ? Address.Of($"?modifiedSince={UtcText.Of(time, "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'")}") : "")) with
            { Lane = RequestLane.ScanModified },
            PowerBiJson.Default.IReadOnlyListModifiedWorkspace,
            cancellation);

    public async Task<ScanResult> ScanAsync(IReadOnlyList<string> workspaces, CancellationToken cancellation)
    {
        var services = caller.Services;
        var scans = services.Governor.Scans(ServiceAddress.Server(services.Cloud, Service.PowerBi, services.Cloud.Endpoint(Service.PowerBi).Api), services.Tenant);
        using var slot = await scans.EnterAsync(cancellation);
        var deadline = services.Clock.UtcNow + caller.Timeout;
        var scan = await StartAsync(workspaces, cancellation);
        while (!string.Equals(scan.Status, "Succeeded", StringComparison.OrdinalIgnoreCase))
        {
            var request = PowerBiClient.Get(Address.Of($"v1.0/myorg/admin/workspaces/scanStatus/{scan.Id}")) with { Lane = RequestLane.ScanStatus };
            if (services.Clock.UtcNow + BetweenLooks > deadline)
                throw new FailureException(ApiFailures.TimedOut(request, "/v1.0/myorg/admin/workspaces/scanStatus", caller.Timeout, services.Clock.UtcNow));
            await services.Clock.DelayAsync(BetweenLooks, cancellation);
            var answer = await caller.SendAsync(request, cancellation);
            scan = caller.Read(request, answer, PowerBiJson.Default.Scan);
            if (string.Equals(scan.Status, "Failed", StringComparison.OrdinalIgnoreCase) || scan.Error is { ValueKind: JsonValueKind.Object })
                throw new FailureException(ApiFailures.FromAnswer(request, answer, services.Clock.UtcNow) with { Id = FailureIds.OperationFailed });
        }
        return await caller.SendAsync(
            PowerBiClient.Get(Address.Of($"v1.0/myorg/admin/workspaces/scanResult/{scan.Id}")) with { Lane = RequestLane.ScanResult },
            PowerBiJson.Default.ScanResult,
            cancellation);
    }

    private Task<Scan> StartAsync(IReadOnlyList<string> workspaces, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new ScanBody { Workspaces = workspaces }, PowerBiJson.Default.ScanBody);
        var request = ServiceRequest.Post(
            Service.PowerBi, "v1.0/myorg/admin/workspaces/getInfo?lineage=true&datasourceDetails=true", body) with
        {
            Lane = RequestLane.ScanStart,
            // A scan reads only.
            SafeToRepeat = true,
        };
        return caller.SendAsync(request, PowerBiJson.Default.Scan, cancellation);
    }
}
