using System.Management.Automation;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Contexts;

/// <summary>Paths as PowerShell means them: from the session's location, which is not the process's.</summary>
internal static class Resolved
{
    public static string? Path(PSCmdlet cmdlet, string? path) => path is null ? null : cmdlet.GetUnresolvedProviderPathFromPSPath(path);

    public static object? Environment(PSCmdlet cmdlet, object? environment) =>
        (environment is PSObject wrapped ? wrapped.BaseObject : environment) switch
        {
            string text when CloudTable.Find(text.Trim()) is null && Path(cmdlet, text) is { } path && File.Exists(path) => path,
            var other => other,
        };
}
