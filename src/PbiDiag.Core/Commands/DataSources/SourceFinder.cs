using System.Runtime.CompilerServices;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Pipeline;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.DataSources;

/// <summary>The sources of the models that a user means, and the sources that no model leads to.</summary>
internal sealed class SourceFinder(TenantFacts facts, SourceFacts sources, IPipelineOutput output)
{
    public IAsyncEnumerable<ItemSources> OfItemsAsync(IReadOnlyList<ItemChoice> choices, CancellationToken cancellation) =>
        Concurrently.SelectAsync(new ItemFinder(facts, output).FindAsync(choices, cancellation), OfItemAsync, cancellation);

    public async Task<ItemSources> OfItemAsync(ChosenItem item, CancellationToken cancellation)
    {
        var read = facts.SourcesAsync(item.WorkspaceId, item.Id, item.IsDataflow, cancellation);
        var map = await sources.MapAsync(cancellation);
        var answer = await read;
        return answer.Failure is { } failure
            ? new ItemSources(item, []) { Failure = failure }
            : new ItemSources(item, [.. answer.Value!.Select(source => SourceReader.Of(source, map, item.Model?.IsOnPremGatewayRequired))]);
    }

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
}
