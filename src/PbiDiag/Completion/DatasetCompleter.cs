using System.Collections;
using System.Management.Automation;

namespace PbiDiag.Completion;

/// <summary>Completes models and dataflows that were seen; with -Workspace on the line, those of it.</summary>
public sealed class DatasetCompleter : SeenCompleter
{
    private protected override IEnumerable<(string Name, string Where)> Offers(SeenNames seen, IDictionary bound)
    {
        var workspaces = bound["Workspace"] switch
        {
            string one => [one],
            object[] several => several.OfType<string>().ToArray(),
            _ => [],
        };
        var tests = workspaces.Select(static name => new WildcardPattern(name, WildcardOptions.IgnoreCase)).ToList();
        return seen.Datasets.Where(seen => tests.Count == 0 || tests.Exists(test => test.IsMatch(seen.Workspace))).Select(static seen => (seen.Dataset, seen.Workspace));
    }
}
