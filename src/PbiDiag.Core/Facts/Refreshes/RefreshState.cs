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

    public static bool HasCompleted(Refresh refresh) => Is(Of(refresh), Completed);

    /// <summary>Somebody called it off, or it was not allowed to begin.</summary>
    public static bool IsStopped(string? status) => Is(status, "Cancelled") || Is(status, "Disabled");

    /// <summary>The error of the refresh; where the entry itself has none, that of its last attempt that failed.</summary>
    public static string? ErrorOf(Refresh refresh) =>
        refresh.ServiceExceptionJson is { Length: > 0 } own ? own
        : HasFailed(refresh) ? refresh.RefreshAttempts?.LastOrDefault(attempt => attempt.ServiceExceptionJson is { Length: > 0 })?.ServiceExceptionJson
        : null;

    public static bool Is(string? status, string word) => string.Equals(status, word, StringComparison.OrdinalIgnoreCase);
}
