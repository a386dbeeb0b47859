using System.Collections;
using System.Management.Automation;

namespace PbiDiag.Credentials;

/// <summary>Model ids as a row holds them: a list, or after a CSV file one text.</summary>
internal static class ModelIdInput
{
    public static IEnumerable<string> Of(object? input) => (input is PSObject wrapped ? wrapped.BaseObject : input) switch
    {
        null => [],
        string text => text.Split([';'], StringSplitOptions.RemoveEmptyEntries).Select(id => id.Trim()),
        IEnumerable list => list.Cast<object>().Select(id => id.ToString() ?? ""),
        var other => [other.ToString() ?? ""],
    };
}
