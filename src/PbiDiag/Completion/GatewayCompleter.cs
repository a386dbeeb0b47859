using System.Collections;

namespace PbiDiag.Completion;

/// <summary>Completes gateways that were seen.</summary>
public sealed class GatewayCompleter : SeenCompleter
{
    private protected override IEnumerable<(string Name, string Where)> Offers(SeenNames seen, IDictionary bound) =>
        seen.Gateways.Select(static name => (name, ""));
}
