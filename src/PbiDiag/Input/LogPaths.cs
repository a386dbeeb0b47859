using System.Collections.ObjectModel;
using System.Management.Automation;

namespace PbiDiag.Input;

/// <summary>Paths as the session means them, on the file system.</summary>
internal static class LogPaths
{
    public static IReadOnlyList<string> Resolve(PSCmdlet cmdlet, IEnumerable<string> paths) => [.. paths.SelectMany(path => Resolve(cmdlet, path))];

    private static Collection<string> Resolve(PSCmdlet cmdlet, string path)
    {
        try
        {
            return cmdlet.GetResolvedProviderPathFromPSPath(path, out _);
        }
        catch (ItemNotFoundException)
        {
            // The command reports what is not there, like any other bad path.
            return [cmdlet.SessionState.Path.GetUnresolvedProviderPathFromPSPath(path)];
        }
    }
}
