using System.Globalization;

namespace PbiDiag.Simulator.Loading;

/// <summary>A time as scenario files write it: ISO 8601, or counted from the tenant's start (-3d, +2h30m, -1d@06:00, now).</summary>
internal static class TimeText
{
    public const string Pattern =
        @"^(now|[+-]([0-9]+[smhdwy])+)(@[0-9]{2}:[0-9]{2})?$|^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?$";

    public static DateTimeOffset? Parse(string text, DateTimeOffset now)
    {
        if (text.Length == 0 || (text[0] != '+' && text[0] != '-' && !text.StartsWith("now", StringComparison.Ordinal)))
            return DateTimeOffset.TryParse(
                text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
                ? time : null;
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var span = Span(at < 0 ? text : text[..at]);
        if (span is null) return null;
        var moment = now + span.Value;
        if (at < 0) return moment;
        return TimeOnly.TryParseExact(text[(at + 1)..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var ofDay)
            ? new DateTimeOffset(DateOnly.FromDateTime(moment.UtcDateTime), ofDay, TimeSpan.Zero) : null;
    }

    private static TimeSpan? Span(string text)
    {
        if (text == "now") return TimeSpan.Zero;
        var total = TimeSpan.Zero;
        var digits = 1;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i])) continue;
            if (!int.TryParse(text.AsSpan(digits, i - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
            if (Unit(text[i]) is not { } unit) return null;
            total += count * unit;
            digits = i + 1;
        }
        return digits != text.Length || text.Length == 1 ? null : text[0] == '-' ? -total : total;
    }

    private static TimeSpan? Unit(char unit) => unit switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'w' => TimeSpan.FromDays(7),
        'y' => TimeSpan.FromDays(365),
        _ => null,
    };
}
