using PbiDiag.Services.PowerBi;

namespace PbiDiag.Facts.Bulk;

/// <summary>
/// Scans of the workspaces that a command looks into, a hundred in one. Only administrators may scan: the first refusal ends it, and
/// what is not scanned is null.
/// </summary>
internal sealed class WorkspaceScans
{
    private readonly object _lock = new();
    private readonly List<string> _expected = [];
    private readonly Dictionary<string, int> _scanOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IReadOnlyList<string>> _scans = [];
    private readonly Once<int, ScannedItems?> _read;
    private readonly PowerBiScanner _scanner;

    public WorkspaceScans(PowerBiScanner scanner)
    {
        _scanner = scanner;
        _read = new(ReadAsync);
    }

    /// <summary>Workspaces that will be asked for: they go into one scan with the first that is.</summary>
    public void Expect(IEnumerable<string> workspaces)
    {
        lock (_lock)
            _expected.AddRange(workspaces);
    }

    public Task<ScannedItems?> OfAsync(string workspace, CancellationToken cancellation) => _read.GetAsync(ScanOf(workspace), cancellation);

    private int ScanOf(string workspace)
    {
        lock (_lock)
        {
            if (_scanOf.TryGetValue(workspace, out var known))
                return known;
            var together = _expected.Where(other => !_scanOf.ContainsKey(other)).Prepend(workspace)
                .Distinct(StringComparer.OrdinalIgnoreCase).Take(PowerBiScanner.WorkspacesAtOnce).ToList();
            foreach (var one in together)
                _scanOf[one] = _scans.Count;
            _scans.Add(together);
            return _scans.Count - 1;
        }
    }

    private async Task<ScannedItems?> ReadAsync(int scan, CancellationToken cancellation)
    {
        // Whoever may not scan is told so once, and not for each hundred workspaces.
        if (scan > 0 && await _read.GetAsync(0, cancellation) is null)
            return null;
        IReadOnlyList<string> workspaces;
        lock (_lock)
            workspaces = _scans[scan];
        var answer = await Ask.TryAsync(() => _scanner.ScanAsync(workspaces, cancellation));
        return answer.Value is { } result ? new ScannedItems(result) : null;
    }
}
