using System.Collections;
using System.Management.Automation;
using PbiDiag.Linting.Requests;

namespace PbiDiag.Apps;

/// <summary>Whatever a user gives for a request: text, a dictionary, or an entry of a HAR file read with ConvertFrom-Json.</summary>
internal static class AuthRequestInput
{
    public static IEnumerable<AuthRequest> Read(object? input) => (input is PSObject wrapped && wrapped.BaseObject is not PSCustomObject ? wrapped.BaseObject : input) switch
    {
        null => [],
        string text => AuthRequestReader.Read(text),
        Uri address => AuthRequestReader.Read(address.OriginalString),
        IDictionary fields => [FieldsReader.Read(fields)],
        var other => AuthRequestReader.Read(Json(other)),
    };

    /// <summary>HAR entries are nested; the text form is read by one reader alone.</summary>
    private static string Json(object input)
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddCommand("Microsoft.PowerShell.Utility\\ConvertTo-Json").AddParameter("InputObject", input).AddParameter("Depth", 10).AddParameter("Compress", true);
        return string.Concat(shell.Invoke<string>());
    }
}
