using PbiDiag.Facts.Directory;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Accounts;

/// <summary>Which models an account owns and when they last refreshed well: two listings for all accounts, and a history where those do not say.</summary>
internal sealed class OwnedModels
{
    private const int MostHistories = 10;

    private readonly PowerBiClient _powerBi;
    private readonly ILookup<string, Refreshable> _onCapacity;
    private readonly ILookup<string, Dataset> _all;

    private OwnedModels(PowerBiClient powerBi, IEnumerable<Refreshable> refreshables, IEnumerable<Dataset> datasets)
    {
        _powerBi = powerBi;
        _onCapacity = refreshables.SelectMany(static one => (one.ConfiguredBy ?? []).Select(owner => (owner, one))).ToLookup(static pair => pair.owner, static pair => pair.one, StringComparer.OrdinalIgnoreCase);
        _all = datasets.Where(static one => one is { ConfiguredBy: not null, Id: not null, IsRefreshable: not false }).ToLookup(static one => one.ConfiguredBy!, StringComparer.OrdinalIgnoreCase);
    }

    public static Task<Fact<OwnedModels>> ReadAsync(ServiceCaller caller, CancellationToken cancellation) => Ask.ForAsync(
        async () =>
        {
            var powerBi = new PowerBiClient(caller);
            var refreshables = powerBi.Refreshes.ListRefreshablesAsync(organization: true, cancellation).ToListAsync(cancellation);
            var datasets = powerBi.Admin.ListDatasetsAsync(cancellation).ToListAsync(cancellation);
            await Task.WhenAll(refreshables, datasets);
            return new OwnedModels(powerBi, await refreshables, await datasets);
        },
        GraphPermissions.PowerBiAdmin);

    public async Task<IReadOnlyList<OwnedModel>> OfAsync(string account, CancellationToken cancellation)
    {
        var told = _onCapacity[account].ToList();
        var good = told.Where(static one => IsGood(one.LastRefresh)).ToList();
        List<(string? Workspace, string Id, string Name)> open =
        [
            .. told.Except(good).Where(static one => one.Id is not null).Select(static one => (one.Group?.Id, one.Id!, NameOf(one))),
            .. _all[account].Where(model => !told.Exists(one => string.Equals(one.Id, model.Id, StringComparison.OrdinalIgnoreCase))).Select(static model => (model.WorkspaceId, model.Id!, model.Name ?? model.Id!)),
        ];
        var read = Concurrently.SelectAsync(open.Take(MostHistories), (model, stop) => LookAsync(model.Workspace, model.Id, model.Name, stop), cancellation);
        return
        [
            .. good.Select(static one => new OwnedModel(NameOf(one), one.LastRefresh!.StartTime ?? one.LastRefresh.EndTime, true)),
            .. await read.ToListAsync(cancellation),
            .. open.Skip(MostHistories).Select(static model => new OwnedModel(model.Name, null, false)),
        ];
    }

    private async Task<OwnedModel> LookAsync(string? workspace, string id, string name, CancellationToken cancellation)
    {
        var runs = await Ask.TryAsync(() => _powerBi.Refreshes.ListAsync(workspace, id, null, cancellation).ToListAsync(cancellation));
        return new OwnedModel(name, (runs.Value ?? []).Where(IsGood).Max(static run => run.StartTime ?? run.EndTime), runs.IsKnown);
    }

    private static bool IsGood(Refresh? run) => run is { EndTime: not null } && RefreshState.HasCompleted(run);

    private static string NameOf(Refreshable one) => one.Group?.Name is { } workspace ? $"{workspace}/{one.Name}" : one.Name ?? one.Id ?? "";
}
