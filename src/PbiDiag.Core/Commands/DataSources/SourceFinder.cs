using System.Runtime.CompilerServices;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Pipeline;
using PbiDiag.Services.Http;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Commands.DataSources;

/// <summary>The sources of the models that a user means, and the sources that no model leads to.</summary>
internal sealed class SourceFinder(TenantFacts facts, SourceFacts sources, IPipelineOutput output)
{
    public IAsyncEnumerable<ChosenItem> ItemsAsync(IReadOnlyList<ItemChoice> choices, CancellationToken cancellation) =>
        new ItemFinder(facts, output, byScans: true).FindAsync(choices, cancellation);

    public IAsyncEnumerable<ItemSources> OfItemsAsync(IReadOnlyList<ItemChoice> choices, CancellationToken cancellation) =>
        OfItemsAsync(ItemsAsync(choices, cancellation), cancellation);

    public IAsyncEnumerable<ItemSources> OfItemsAsync(IAsyncEnumerable<ChosenItem> items, CancellationToken cancellation) =>
        Concurrently.SelectAsync(items, OfItemAsync, cancellation);

    /// <summary>As the item itself lists them: a scan names no source that was never bound to a credential.</summary>
    public Task<ItemSources> ListedByItemAsync(ChosenItem item, CancellationToken cancellation) =>
        ReadAsync(item, facts.ListedSourcesAsync(item.WorkspaceId, item.Id, item.IsDataflow, cancellation), cancellation);

    /// <summary>Every source of the gateways that the caller administers, and every connection that the caller sees, each once.</summary>
    public async IAsyncEnumerable<KnownSource> AllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var map = await sources.MapAsync(cancellation);
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var answer in new[] { (await facts.GatewaysAsync(cancellation)).Failure, (await facts.ConnectionsAsync(cancellation)).Failure })
            if (answer is not null)
                await output.FailAsync(answer);
        foreach (var source in map.Connections.Select(connection => SourceReader.Of(connection, map)))
            if (given.Add(source.Key))
                yield return source;
        await foreach (var listed in Concurrently.SelectAsync(map.Gateways, (gateway, stop) => facts.GatewaySourcesAsync(gateway.Id!, stop), cancellation))
        {
            if (listed.Failure is { } failure)
                await output.FailAsync(failure);
            foreach (var source in (listed.Value ?? []).Select(source => SourceReader.Of(source, map)))
                if (given.Add(source.Key))
                    yield return source;
        }
    }

    private Task<ItemSources> OfItemAsync(ChosenItem item, CancellationToken cancellation) =>
        ReadAsync(item, facts.SourcesAsync(item.WorkspaceId, item.Id, item.IsDataflow, cancellation), cancellation);

    private async Task<ItemSources> ReadAsync(ChosenItem item, Task<Fact<IReadOnlyList<Datasource>>> read, CancellationToken cancellation)
    {
        var map = await sources.MapAsync(cancellation);
        var answer = await read;
        if (answer.Failure is { } failure)
            return new ItemSources(item, []) { Failure = failure };
        var required = item.Model?.IsOnPremGatewayRequired;
        if (required is null && !item.IsDataflow && answer.Value!.Any(source => source.GatewayId is not null && map.Listed(source.DatasourceId, source.GatewayId) is null))
            required = await IsGatewayRequiredAsync(item, cancellation);
        return new ItemSources(item, [.. answer.Value!.Select(source => SourceReader.Of(source, map, required))]);
    }

    /// <summary>Only the list of its workspace tells; a scan and a row do not.</summary>
    private async Task<bool?> IsGatewayRequiredAsync(ChosenItem item, CancellationToken cancellation)
    {
        var models = await facts.ModelsAsync(item.WorkspaceId, cancellation);
        return models.Value?.FirstOrDefault(model => string.Equals(model.Id, item.Id, StringComparison.OrdinalIgnoreCase))?.IsOnPremGatewayRequired;
    }
}
