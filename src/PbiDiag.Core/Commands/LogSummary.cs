using PbiDiag.Results;

namespace PbiDiag.Commands;

/// <summary>Counts errors by code.</summary>
internal sealed class LogSummary
{
    private readonly Dictionary<string, ErrorSummary> byCode = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>One row a code, the most frequent first.</summary>
    public IEnumerable<ErrorSummary> Rows => byCode.Values.OrderByDescending(row => row.Count).ThenBy(row => row.Code, StringComparer.OrdinalIgnoreCase);

    public void Add(ErrorInfo error)
    {
        var key = error.Code ?? error.Title ?? "";
        var row = byCode.TryGetValue(key, out var known) ? known : First(error);
        byCode[key] = row with
        {
            Count = row.Count + 1,
            FirstSeen = Earlier(row.FirstSeen, error.Timestamp),
            LastSeen = Later(row.LastSeen, error.Timestamp),
            Path = error.Path,
        };
    }

    private static ErrorSummary First(ErrorInfo error) => new()
    {
        Code = error.Code,
        Title = error.Title,
        Severity = error.Severity,
        Category = error.Category,
        Family = error.Family,
    };

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one is null || other > one ? other ?? one : one;
}
