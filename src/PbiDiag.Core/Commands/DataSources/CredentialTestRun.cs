using System.Runtime.CompilerServices;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Facts.Refreshes;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.DataSources;

/// <summary>One run of the test: rows as they come, in the order of the models.</summary>
internal sealed class CredentialTestRun
{
    private const string Activity = "Testing credentials";

    /// <summary>With fewer models the sources of all are read before the first row, to tell how many share each; with more, rows come at once instead.</summary>
    private const int CountedModels = 50;

    private readonly TenantFacts _facts;
    private readonly SourceFacts _sources;
    private readonly FailureCounter _output;
    private readonly SourceFinder _finder;
    private Task<IReadOnlyList<KnownSource>>? _known;
    private readonly HashSet<string> _tested = new(StringComparer.OrdinalIgnoreCase);

    public CredentialTestRun(TenantFacts facts, SourceFacts sources, IPipelineOutput output)
    {
        _facts = facts;
        _sources = sources;
        _output = new FailureCounter(output);
        _finder = new SourceFinder(facts, sources, _output);
    }

    public bool AnythingFailed => _output.Any;

    public async IAsyncEnumerable<CredentialTest> RowsAsync(CredentialTestOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var choices = options.All
            ? [new ItemChoice { WithDataflows = true }]
            : options.Targets.Where(target => target.Items is not null).Select(target => target.Items!).ToList();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ahead = options.All ? TestAheadAsync(leaving.Token) : Task.CompletedTask;
        try
        {
            await foreach (var row in OfItemsAsync(choices, Only(options.Targets), leaving.Token))
                yield return row;
            var named = options.Targets.Where(target => target.Items is null).Select(target => target.Source).ToList();
            if (options.All || named.Count > 0)
                await foreach (var row in OfSourcesAsync(named, options.All, leaving.Token))
                    yield return row;
        }
        finally
        {
            leaving.Cancel();
            await Task.WhenAny(ahead);
        }
    }

    /// <summary>Where all are meant, the sources need not wait for the models to be read. What each test found is kept for its rows.</summary>
    private async Task TestAheadAsync(CancellationToken cancellation)
    {
        var tests = Concurrently.SelectAsync(await KnownAsync(cancellation), (source, stop) => _sources.TestAsync(source, stop), cancellation);
        await foreach (var _ in tests)
        {
        }
    }

    private Task<IReadOnlyList<KnownSource>> KnownAsync(CancellationToken cancellation) => _known ??= _finder.AllAsync(cancellation).ToListAsync(cancellation);

    private async IAsyncEnumerable<CredentialTest> OfItemsAsync(
        IReadOnlyList<ItemChoice> choices, ILookup<string, string> only, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var done = 0;
        var first = new List<ChosenItem>();
        await using var rest = _finder.ItemsAsync(choices, cancellation).GetAsyncEnumerator(cancellation);
        while (first.Count < CountedModels && await rest.MoveNextAsync())
            first.Add(rest.Current);
        var read = _finder.OfItemsAsync(Joined(first, rest), cancellation);
        var counts = (Dictionary<string, int>?)null;
        if (first.Count < CountedModels)
        {
            var all = await read.ToListAsync(cancellation);
            counts = all.SelectMany(item => Distinct(item.Sources)).GroupBy(source => source.Key).ToDictionary(uses => uses.Key, uses => uses.Count());
            read = Concurrently.Stream(all);
        }
        await foreach (var rows in Concurrently.SelectAsync(read, (item, stop) => TestAsync(item, Wanted(item, only), !only.Contains(item.Item.Id), counts, stop), cancellation))
        {
            await _output.ProgressAsync(new ProgressUpdate(Activity, ++done, null));
            foreach (var row in rows)
                yield return row;
        }
        await _output.ProgressAsync(new ProgressUpdate(Activity, done, done) { Completed = true });
    }

    private static async IAsyncEnumerable<ChosenItem> Joined(List<ChosenItem> first, IAsyncEnumerator<ChosenItem> rest)
    {
        foreach (var item in first)
            yield return item;
        while (first.Count >= CountedModels && await rest.MoveNextAsync())
            yield return rest.Current;
    }

    private async Task<IReadOnlyList<CredentialTest>> TestAsync(
        ItemSources item, IReadOnlyList<KnownSource> wanted, bool isWhole, Dictionary<string, int>? counts, CancellationToken cancellation)
    {
        if (item.Failure is { } failure)
        {
            await _output.FailAsync(failure with { Target = item.Item.Name ?? item.Item.Id });
            return [CredentialTestRows.Nothing(item.Item, "Its sources could not be read: " + failure.Message)];
        }
        if (wanted.Count == 0)
            return [CredentialTestRows.Nothing(item.Item, item.Sources.Count == 0 ? "It has no sources." : "It does not use that source any more.")];
        var last = _facts.LastRefreshesAsync(item.Item.WorkspaceId, item.Item.Id, item.Item.IsDataflow, cancellation);
        var verdicts = await TestAllAsync(wanted, cancellation);
        var refresh = Ended((await last).Value);
        if (isWhole && (await last).IsKnown && !HasCompleted(refresh) && !Array.Exists(verdicts, IsFinding) && await _finder.ListedByItemAsync(item.Item, cancellation) is { Failure: null } listed)
        {
            // Nothing explains a refresh that did not go well: then the trouble may be in a source that only the model itself lists.
            item = listed;
            wanted = [.. Distinct([.. wanted, .. listed.Sources])];
            verdicts = await TestAllAsync(wanted, cancellation);
        }
        lock (_tested)
            foreach (var source in wanted)
                _tested.Add(source.Key);
        return
        [
            .. wanted.Select((source, index) => CredentialTestRows.Of(
                item.Item,
                source,
                verdicts[index] is { MissingPermission: null } verdict
                    ? verdict
                    : RefreshEvidence.Of(source, item.Sources.Count, refresh, verdicts[index]?.MissingPermission ?? VerdictReader.MissingFor(source.Connectivity)),
                refresh,
                counts is not null && counts.TryGetValue(source.Key, out var count) ? count : null)),
        ];
    }

    private async IAsyncEnumerable<CredentialTest> OfSourcesAsync(
        IReadOnlyList<SourceChoice> named, bool all, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var known = await KnownAsync(cancellation);
        var wanted = known.Where(source => all ? !_tested.Contains(source.Key) : named.Any(choice => SourceMatch.Fits(choice, source)));
        foreach (var failure in SourceMatch.Missing(named, known))
            await _output.FailAsync(failure);
        await foreach (var row in Concurrently.SelectAsync(wanted, TestAsync, cancellation))
            yield return row;
    }

    private async Task<CredentialTest> TestAsync(KnownSource source, CancellationToken cancellation) =>
        CredentialTestRows.Of(source, await _sources.TestAsync(source, cancellation)
            ?? new SourceVerdict(CredentialStatus.NotChecked, CheckedWith.Nothing, "The source cannot be tested by this identity, and no model was looked at that uses it.")
            {
                MissingPermission = VerdictReader.MissingFor(source.Connectivity),
            });

    /// <summary>For rows that name one source of a model: which sources, by model.</summary>
    private static ILookup<string, string> Only(IReadOnlyList<TestTarget> targets)
    {
        var rows = targets.Where(target => target.Items?.DatasetId is { Length: > 0 }).ToList();
        var whole = new HashSet<string>(rows.Where(row => string.IsNullOrEmpty(row.Source.DataSourceId)).Select(row => row.Items!.DatasetId!), StringComparer.OrdinalIgnoreCase);
        return rows.Where(row => !whole.Contains(row.Items!.DatasetId!))
            .ToLookup(row => row.Items!.DatasetId!, row => row.Source.DataSourceId!, StringComparer.OrdinalIgnoreCase);
    }

    private static IReadOnlyList<KnownSource> Wanted(ItemSources item, ILookup<string, string> only)
    {
        var distinct = Distinct(item.Sources);
        return only.Contains(item.Item.Id)
            ? [.. distinct.Where(source => only[item.Item.Id].Contains(source.Id, StringComparer.OrdinalIgnoreCase))]
            : [.. distinct];
    }

    private static IEnumerable<KnownSource> Distinct(IReadOnlyList<KnownSource> sources) => sources.GroupBy(source => source.Key).Select(group => group.First());

    private Task<SourceVerdict?[]> TestAllAsync(IReadOnlyList<KnownSource> wanted, CancellationToken cancellation) =>
        Task.WhenAll(wanted.Select(source => _sources.TestAsync(source, cancellation)));

    private static bool IsFinding(SourceVerdict? verdict) => verdict is { MissingPermission: null, Status: not CredentialStatus.Valid };

    private static bool HasCompleted(Refresh? refresh) => refresh is not null && RefreshState.HasCompleted(refresh);

    private static Refresh? Ended(IReadOnlyList<Refresh>? history) =>
        history?.FirstOrDefault(refresh => !RefreshState.Is(RefreshState.Of(refresh), RefreshState.InProgress)) ?? history?.FirstOrNone();
}
