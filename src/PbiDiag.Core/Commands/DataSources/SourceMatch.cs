using PbiDiag.Commands.Selection;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;

namespace PbiDiag.Commands.DataSources;

/// <summary>Sources as users name them.</summary>
internal static class SourceMatch
{
    public static bool Fits(SourceChoice choice, KnownSource source) => choice switch
    {
        { DataSourceId: { Length: > 0 } id } => Same(id, source.Id),
        { Connections.Count: > 0 } => NameMatch.FitsAny(choice.Connections, source.Name, source.Id),
        { GatewayId: { Length: > 0 } id } => Same(id, source.GatewayId),
        { Gateways.Count: > 0 } => source.GatewayId is not null && NameMatch.FitsAny(choice.Gateways, source.Gateway, source.GatewayId),
        _ => true,
    };

    public static IEnumerable<Failure> Missing(IReadOnlyList<SourceChoice> choices, IReadOnlyList<KnownSource> known)
    {
        foreach (var choice in choices.Where(choice => !known.Any(source => Fits(choice, source))))
        {
            if (choice is { DataSourceId.Length: 0 } or { DataSourceId: null } && choice is { Connections.Count: 0 })
            {
                foreach (var asked in choice.GatewayId is { Length: > 0 } id ? [id] : NameMatch.Exact(choice.Gateways))
                    yield return SelectionFailures.Gateway(asked, known.Select(source => source.Gateway));
                continue;
            }
            foreach (var asked in choice.DataSourceId is { Length: > 0 } source ? [source] : NameMatch.Exact(choice.Connections))
                yield return SelectionFailures.DataSource(asked, known.Select(item => item.Name));
        }
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
