using System.Collections;
using System.Management.Automation;

namespace PbiDiag.Input;

/// <summary>A row of a refresh history: its error is JSON in a string, and each attempt can have one of its own.</summary>
internal static class RefreshRow
{
    private const string ErrorName = "serviceExceptionJson";
    private const string AttemptsName = "refreshAttempts";

    public static bool IsOne(PSObject row) => row.Properties[ErrorName] is not null || row.Properties[AttemptsName] is not null;

    /// <summary>One text for each different error, with the row's ids and times behind it. Empty for a refresh that went well.</summary>
    public static IReadOnlyList<string> Texts(PSObject row)
    {
        var errors = new[] { Error(row) }.Concat(Attempts(row).Select(Error)).OfType<string>().Distinct(StringComparer.Ordinal);
        var context = string.Join("\n", row.Properties
            .Where(property => property.Name is not (ErrorName or AttemptsName) && property.Value is string or DateTime or DateTimeOffset or Guid)
            .Select(property => $"{property.Name}: {ObjectJson.Plain(property.Value)}"));
        return [.. errors.Select(error => $"{error}\n{context}")];
    }

    private static string? Error(PSObject row) => row.Properties[ErrorName]?.Value?.ToString() is { Length: > 0 } error ? error : null;

    private static IEnumerable<PSObject> Attempts(PSObject row) => row.Properties[AttemptsName]?.Value switch
    {
        string or null => [],
        IEnumerable attempts => attempts.Cast<object>().Where(attempt => attempt is not null).Select(PSObject.AsPSObject),
        var attempt => [PSObject.AsPSObject(attempt)],
    };
}
