namespace PbiDiag.Facts.Refreshes;

/// <summary>What a history shows around one of its refreshes. What it does not reach back to is null.</summary>
/// <param name="Streak">How many have failed in a row up to this one, as far as the history goes.</param>
/// <param name="StreakStart">When the first of those began; null where the row may have begun before the history does.</param>
/// <param name="LastSuccess">The end of the last good one before it.</param>
/// <param name="LastSuccessStart">When that one began.</param>
/// <param name="NextSuccess">The end of the first good one after it.</param>
public sealed record RefreshPlace(int Streak, DateTimeOffset? StreakStart, DateTimeOffset? LastSuccess, DateTimeOffset? LastSuccessStart, DateTimeOffset? NextSuccess);
