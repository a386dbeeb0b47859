using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Directory;
using PbiDiag.Results;
using PbiDiag.Services.Fabric.Models;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>What Power BI and Fabric tell of the failing model, its sources and their gateway.</summary>
internal sealed class ItemReader(TenantFacts tenant, TenantDetails details, SourceFacts sources, CaseFacts known, CancellationToken cancellation)
{
    private const string NoItem = "Which model it is about is not known.";
    private const string NoSource = "Which source it is about is not known.";

    public async Task<Fact<IReadOnlyList<Refresh>>> HistoryAsync() => known.Item switch
    {
        null => FactOf.Unknown<IReadOnlyList<Refresh>>(NoItem, null),
        { Kind: RefreshItemKind.DataflowGen2, WorkspaceId: { } place } flow => await details.JobsAsync(place, flow.Id, cancellation),
        { IsModel: false } flow => await tenant.LastRefreshesAsync(flow.WorkspaceId, flow.Id, true, cancellation),
        var item => await details.HistoryAsync(item.WorkspaceId, item.Id, cancellation),
    };

    public async Task<Fact<RefreshSchedule>> ScheduleAsync() => known.Item is { IsModel: true } item
        ? await details.ScheduleAsync(item.WorkspaceId, item.Id, cancellation)
        : FactOf.Unknown<RefreshSchedule>(known.Item is null ? NoItem : "The service tells no schedule of a dataflow.", null);

    public async Task<Fact<Dataset>> ModelAsync()
    {
        if ((known.Item is { IsModel: true } item ? (item.WorkspaceId, item.Id) : (known.Place?.WorkspaceId, known.Place?.ModelId)) is not (var workspace, { } id))
            return FactOf.Unknown<Dataset>(NoItem, null);
        var models = await tenant.ModelsAsync(workspace, cancellation);
        return models.Failure is { } failure
            ? FactOf.Failed<Dataset>(failure, PowerBiPermissions.Model)
            : FactOf.Answer(models.Value!.FirstOrDefault(model => string.Equals(model.Id, id, StringComparison.OrdinalIgnoreCase)));
    }

    public async Task<Fact<IReadOnlyList<KnownSource>>> SourcesAsync()
    {
        if (known.Item is not { } item)
            return FactOf.Unknown<IReadOnlyList<KnownSource>>(NoItem, null);
        var map = sources.MapAsync(cancellation);
        if (item is { Kind: RefreshItemKind.DataflowGen2, WorkspaceId: { } place })
        {
            var used = await details.ConnectionsAsync(place, item.Id, cancellation);
            return used.Value is { } all ? FactOf.Answer<IReadOnlyList<KnownSource>>([.. await Task.WhenAll(all.Select(async connection => SourceReader.Of(connection, await map)))])
                : FactOf.Unknown<IReadOnlyList<KnownSource>>(used.Reason!, used.Permission);
        }
        var listed = await tenant.SourcesAsync(item.WorkspaceId, item.Id, !item.IsModel, cancellation);
        return listed.Failure is { } failure
            ? FactOf.Failed<IReadOnlyList<KnownSource>>(failure, PowerBiPermissions.ModelSources)
            : FactOf.Answer<IReadOnlyList<KnownSource>>([.. await Task.WhenAll(listed.Value!.Select(async source => SourceReader.Of(source, await map, null)))]);
    }

    public async Task<Fact<SourceVerdict>> TestAsync() =>
        known.Source is { } source ? await TestAsync(source.What) : FactOf.Unknown<SourceVerdict>(NoSource, null);

    public async Task<Fact<SourceVerdict>> TestAsync(KnownSource source) =>
        await sources.TestAsync(source, cancellation) switch
        {
            null => FactOf.Unknown<SourceVerdict>("This identity can test neither the gateway's source nor the connection.", VerdictReader.MissingFor(source.Connectivity)),
            { Status: CredentialStatus.NotChecked } verdict => FactOf.Unknown<SourceVerdict>(verdict.Reason, verdict.MissingPermission),
            var verdict => FactOf.Answer(verdict),
        };

    public async Task<Fact<IReadOnlyList<DatasourceUser>>> SourceUsersAsync() => known.Source?.What switch
    {
        null => FactOf.Unknown<IReadOnlyList<DatasourceUser>>(NoSource, null),
        { IsGatewayListed: true, Id: { } id, GatewayId: { } gateway } => await details.SourceUsersAsync(gateway, id, cancellation),
        _ => FactOf.Unknown<IReadOnlyList<DatasourceUser>>("Only administrators of the gateway may read who uses a source of it.", PowerBiPermissions.Gateway),
    };

    public async Task<Fact<GatewayFacts>> GatewayAsync()
    {
        var id = known.Gateway.Value?.Id ?? known.Source?.What.GatewayId;
        if (id is null)
            return FactOf.Unknown<GatewayFacts>("No gateway is named.", null);
        // A cloud source shows the id of a gateway that is nobody's.
        if (known.Source is { What: { Connectivity: SourceConnectivity.Cloud, IsConnectionListed: true } })
            return FactOf.Unknown<GatewayFacts>("The source is reached without a gateway.", null);
        var map = await sources.MapAsync(cancellation);
        var fabric = (await tenant.FabricGatewaysAsync(cancellation)).Value?.FirstOrDefault(gateway => string.Equals(gateway.Id, id, StringComparison.OrdinalIgnoreCase));
        if (map.Gateway(id) is not { } administered)
            return fabric is null
                ? FactOf.Unknown<GatewayFacts>("No list of gateways that this identity may see has the gateway of the source.", PowerBiPermissions.Gateway)
                : FactOf.Answer(await StatusAsync(new GatewayFacts(id) { Name = fabric.DisplayName, Fabric = fabric }));
        return FactOf.Answer(await StatusAsync(new GatewayFacts(id) { Name = administered.Name ?? fabric?.DisplayName, Administered = administered, Fabric = fabric }));
    }

    public async Task<Fact<Workspace>> WorkspaceAsync()
    {
        if ((known.Item?.WorkspaceId ?? known.Place?.WorkspaceId) is not { } id)
            return FactOf.Unknown<Workspace>("Which workspace it is about is not known.", null);
        var all = await tenant.WorkspacesAsync(cancellation);
        return all.Failure is { } failure
            ? FactOf.Failed<Workspace>(failure, PowerBiPermissions.Workspaces)
            : FactOf.Answer(all.Value!.FirstOrDefault(workspace => string.Equals(workspace.Id, id, StringComparison.OrdinalIgnoreCase)));
    }

    public async Task<Fact<IReadOnlyList<WorkspaceUser>>> WorkspaceUsersAsync() => (known.Item?.WorkspaceId ?? known.Place?.WorkspaceId) is { } id
        ? await details.WorkspaceUsersAsync(id, cancellation)
        : FactOf.Unknown<IReadOnlyList<WorkspaceUser>>("Which workspace it is about is not known.", null);

    private async Task<GatewayFacts> StatusAsync(GatewayFacts gateway)
    {
        var members = gateway.Fabric?.NumberOfMemberGateways > 1
            ? details.GatewayMembersAsync(gateway.Id, cancellation)
            : Task.FromResult(FactOf.Answer<IReadOnlyList<FabricGatewayMember>>([]));
        return gateway with { Status = await details.GatewayStatusAsync(gateway.Id, cancellation), Members = await members };
    }
}
