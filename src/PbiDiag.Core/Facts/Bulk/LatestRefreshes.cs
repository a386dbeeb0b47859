using PbiDiag.Facts.Refreshes;
using PbiDiag.Services.PowerBi;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Bulk;

/// <summary>
/// The last refresh of each model on a capacity, a thousand in one request. Models on shared capacity are not among them, nor those that were
/// not refreshed within a week.
/// </summary>
internal sealed class LatestRefreshes
{
    private readonly PowerBiRefreshes _refreshes;
    private readonly HashSet<string> _expected = new(StringComparer.OrdinalIgnoreCase);
    private readonly Once<string, IReadOnlyDictionary<string, Refresh>> _read;

    public LatestRefreshes(PowerBiRefreshes refreshes)
    {
        _refreshes = refreshes;
        _read = new((_, cancellation) => ReadAsync(cancellation));
    }

    /// <summary>Workspaces on capacities whose models will be asked for.</summary>
    public void Expect(IEnumerable<string> workspaces)
    {
        lock (_expected)
            _expected.UnionWith(workspaces);
    }

    /// <summary>Null where the model itself has to be asked: nothing is told of it, or its refresh is under way, or failed without a reason.</summary>
    public async Task<Refresh?> OfAsync(string workspace, string model, CancellationToken cancellation) =>
        IsExpected(workspace) && (await _read.GetAsync("", cancellation)).TryGetValue(model, out var refresh) ? refresh : null;

    private bool IsExpected(string? workspace)
    {
        lock (_expected)
            return workspace is not null && _expected.Contains(workspace);
    }

    private async Task<IReadOnlyDictionary<string, Refresh>> ReadAsync(CancellationToken cancellation)
    {
        var known = new Dictionary<string, Refresh>(StringComparer.OrdinalIgnoreCase);
        if (!(await Ask.TryAsync(() => ReadAsync(known, organization: true, cancellation))).IsKnown)
            await Ask.TryAsync(() => ReadAsync(known, organization: false, cancellation));
        return known;
    }

    private async Task<bool> ReadAsync(Dictionary<string, Refresh> known, bool organization, CancellationToken cancellation)
    {
        var (read, found) = (0, 0);
        await foreach (var model in _refreshes.ListRefreshablesAsync(organization, cancellation))
        {
            if (IsExpected(model.Group?.Id))
            {
                found++;
                if (model is { Id: { } id, LastRefresh: { } last } && IsWhole(last))
                    known[id] = last;
            }
            if (++read % PowerBiRefreshes.RefreshablesAtOnce != 0)
                continue;
            // The list is of the whole organization: a page with nothing that is wanted costs more than it saves.
            if (found == 0)
                return true;
            found = 0;
        }
        return true;
    }

    private static bool IsWhole(Refresh refresh) =>
        RefreshState.HasFailed(refresh) ? RefreshState.ErrorOf(refresh) is not null : refresh.EndTime is not null;
}
