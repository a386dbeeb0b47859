using System.Collections;

namespace PbiDiag.Completion;

/// <summary>Completes connections and gateways' sources that were seen.</summary>
public sealed class ConnectionCompleter : SeenCompleter
{
    private protected override IEnumerable<(string Name, string Where)> Offers(SeenNames seen, IDictionary bound) =>
        seen.Connections.Select(static seen => (seen.Connection, seen.Gateway));
}
