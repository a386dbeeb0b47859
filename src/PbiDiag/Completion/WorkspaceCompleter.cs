using System.Collections;

namespace PbiDiag.Completion;

/// <summary>Completes workspaces that were seen.</summary>
public sealed class WorkspaceCompleter : SeenCompleter
{
    private protected override IEnumerable<(string Name, string Where)> Offers(SeenNames seen, IDictionary bound) =>
        seen.Workspaces.Select(static name => (name, ""));
}
