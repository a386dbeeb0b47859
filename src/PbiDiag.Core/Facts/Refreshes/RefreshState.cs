using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Refreshes;

/// <summary>How refreshes went, read from what the service says of them.</summary>
public static class RefreshState
{
    public const string Completed = "Completed";
    public const string Failed = "Failed";
    public const string InProgress = "InProgress";

    /// <summary>Unknown without an end means that it is under way. Words that are new come through.</summary>
    public static string? Of(Refresh refresh) => refresh.Status switch
    {
        { } status when Is(status, "Unknown") && refresh.EndTime is null => InProgress,
        { } status when Is(status, "Unknown") => refresh.ExtendedStatus ?? status,
        var status => status ?? refresh.ExtendedStatus,
    };

    public static bool HasFailed(Refresh refresh) => Is(Of(refresh), Failed);

    /// <summary>For each refresh, the newest first, how many have failed in a row up to it. Those under way or called off do not break a row.</summary>
    public static IReadOnlyList<int> Streaks(IReadOnlyList<Refresh> newestFirst)
    {
        var streaks = new int[newestFirst.Count];
        var row = 0;
        for (var at = newestFirst.Count - 1; at >= 0; at--)
        {
            if (HasFailed(newestFirst[at]))
                row++;
            else if (Is(Of(newestFirst[at]), Completed))
                row = 0;
            streaks[at] = row;
        }
        return streaks;
    }

    /// <summary>The error of the refresh; where the entry itself has none, that of its last attempt that failed.</summary>
    public static string? ErrorOf(Refresh refresh) =>
        refresh.ServiceExceptionJson is { Length: > 0 } own ? own
        : HasFailed(refresh) ? refresh.RefreshAttempts?.LastOrDefault(attempt => attempt.ServiceExceptionJson is { Length: > 0 })?.ServiceExceptionJson
        : null;

    public static bool Is(string? status, string word) => string.Equals(status, word, StringComparison.OrdinalIgnoreCase);
}
