using System.Globalization;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Facts.Refreshes;

/// <summary>When a schedule runs next.</summary>
public static class NextRun
{
    private const int DaysAhead = 8;

    /// <summary>Null when it is off or says nothing, or this machine does not know its time zone.</summary>
    public static DateTimeOffset? After(RefreshSchedule schedule, DateTimeOffset now)
    {
        if (schedule.Enabled != true || Zone(schedule.LocalTimeZoneId) is not { } zone)
            return null;
        var today = TimeZoneInfo.ConvertTime(now, zone).Date;
        var days = (schedule.Days ?? []).ToList();
        return (
            from day in Enumerable.Range(0, DaysAhead).Select(ahead => today.AddDays(ahead))
            where days.Count == 0 || days.Contains(day.DayOfWeek.ToString(), StringComparer.OrdinalIgnoreCase)
            from time in schedule.Times ?? []
            let clock = Clock(time)
            where clock is not null
            let run = Utc(day + clock.Value, zone)
            where run > now
            select (DateTimeOffset?)run).Min();
    }

    private static TimeSpan? Clock(string text) =>
        TimeSpan.TryParseExact(text.Trim(), ["hh\\:mm", "h\\:mm", "hh\\:mm\\:ss"], CultureInfo.InvariantCulture, out var time) ? time : null;

    // A time that the clocks leave out when summer begins is run an hour later.
    private static DateTimeOffset Utc(DateTime local, TimeZoneInfo zone)
    {
        var there = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(there, zone.GetUtcOffset(there)).ToUniversalTime();
    }

    private static TimeZoneInfo? Zone(string? id)
    {
        if (string.IsNullOrEmpty(id))
            return TimeZoneInfo.Utc;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception problem) when (problem is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            return null;
        }
    }
}
