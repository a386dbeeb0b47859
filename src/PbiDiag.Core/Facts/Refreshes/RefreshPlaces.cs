using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Refreshes;

/// <summary>Where each refresh stands among those before and after it.</summary>
public static class RefreshPlaces
{
    // The service keeps 20 at least, and more only of the last three days: https://learn.microsoft.com/rest/api/power-bi/datasets/get-refresh-history
    private const int AlwaysKept = 20;

    /// <summary>Of all that the service keeps of a model: fewer than it always keeps are all there ever were.</summary>
    public static IReadOnlyList<RefreshPlace> OfModel(IReadOnlyList<Refresh> newestFirst) => Of(newestFirst, newestFirst.Count < AlwaysKept);

    /// <param name="newestFirst">The history. Refreshes under way or called off do not break a row of failures.</param>
    /// <param name="isWhole">Whether nothing came before the oldest.</param>
    public static IReadOnlyList<RefreshPlace> Of(IReadOnlyList<Refresh> newestFirst, bool isWhole)
    {
        var places = new RefreshPlace[newestFirst.Count];
        var before = new RefreshPlace(0, null, null, null, null);
        for (var at = newestFirst.Count - 1; at >= 0; at--)
        {
            var refresh = newestFirst[at];
            var own = RefreshState.HasCompleted(refresh) ? before with { Streak = 0, StreakStart = null }
                : RefreshState.HasFailed(refresh) ? WithFailure(before, refresh, isWhole)
                : before;
            places[at] = own;
            before = RefreshState.HasCompleted(refresh) ? own with { LastSuccess = refresh.EndTime ?? own.LastSuccess, LastSuccessStart = refresh.StartTime ?? own.LastSuccessStart } : own;
        }
        DateTimeOffset? next = null;
        for (var at = 0; at < places.Length; at++)
        {
            places[at] = places[at] with { NextSuccess = next };
            next = RefreshState.HasCompleted(newestFirst[at]) ? newestFirst[at].EndTime ?? next : next;
        }
        return places;
    }

    private static RefreshPlace WithFailure(RefreshPlace before, Refresh refresh, bool isWhole)
    {
        var beginsHere = before.Streak == 0 && (isWhole || before.LastSuccess is not null);
        return before with { Streak = before.Streak + 1, StreakStart = beginsHere ? refresh.StartTime : before.StreakStart };
    }
}
