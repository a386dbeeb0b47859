using PbiDiag.Commands.Contexts;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.DataSources;

/// <summary>The sources of models and dataflows, of gateways, and the connections.</summary>
public sealed class DataSourceCommand(DataSourceOptions options, ConnectionChoice connection)
{
    private const string Activity = "Reading data sources";
    private static readonly TimeSpan NoTest = TimeSpan.FromSeconds(1);

    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var facts = new TenantFacts(connection.Open(output));
        using var sources = new SourceFacts(facts, NoTest, 1);
        var finder = new SourceFinder(facts, sources, output);
        var users = new SourceUsers(facts);
        var items = options.Targets.Where(target => target.Items is not null).Select(target => target.Items!).ToList();
        var named = options.Targets.Where(target => target.Items is null).Select(target => target.Source).ToList();
        var usage = new SourceUsage();
        var done = 0;
        await foreach (var item in finder.OfItemsAsync(items, cancellation))
        {
            await output.ProgressAsync(new ProgressUpdate(Activity, ++done, null));
            if (item.Failure is { } failure)
                await output.FailAsync(failure with { Target = item.Item.Name ?? item.Item.Id });
            else if (item.Sources.Count == 0)
                await output.VerboseAsync($"'{item.Item.Name ?? item.Item.Id}' has no sources.");
            if (options.Shared)
                usage.Add(item);
            else
                await EmitAsync(output, users, item.Sources.Select(source => DataSourceRows.Of(item.Item, source)), cancellation);
        }
        await output.ProgressAsync(new ProgressUpdate(Activity, done, done) { Completed = true });
        if (options.Shared)
            await EmitAsync(output, users, usage.All.Select(DataSourceRows.Of), cancellation);
        if (named.Count > 0)
            await EmitNamedAsync(output, users, finder, named, cancellation);
    }

    private async Task EmitNamedAsync(
        IPipelineOutput output, SourceUsers users, SourceFinder finder, IReadOnlyList<SourceChoice> named, CancellationToken cancellation)
    {
        var known = await finder.AllAsync(cancellation).ToListAsync(cancellation);
        foreach (var failure in SourceMatch.Missing(named, known))
            await output.FailAsync(failure);
        await EmitAsync(output, users, known.Where(source => named.Any(choice => SourceMatch.Fits(choice, source))).Select(DataSourceRows.Of), cancellation);
    }

    private async Task EmitAsync(IPipelineOutput output, SourceUsers users, IEnumerable<(DataSourceInfo Row, KnownSource Source)> rows, CancellationToken cancellation)
    {
        var complete = Concurrently.SelectAsync(
            rows,
            async (row, stop) => options.IncludeUsers ? row.Row with { Users = await users.OfAsync(row.Source, stop) } : row.Row,
            cancellation);
        await foreach (var row in complete)
            await output.EmitAsync(row);
    }
}
