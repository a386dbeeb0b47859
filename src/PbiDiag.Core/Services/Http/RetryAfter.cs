using System.Globalization;

namespace PbiDiag.Services.Http;

/// <summary>The Retry-After header: seconds, or an HTTP date.</summary>
internal static class RetryAfter
{
    private const long MostSeconds = 7 * 24 * 60 * 60;

    /// <summary>Null when the header says nothing that can be understood; never negative.</summary>
    public static TimeSpan? Read(string? header, DateTimeOffset now)
    {
        if (header is null)
            return null;
        var text = header.Trim();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(Math.Min(seconds, MostSeconds));
        if (!DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return null;
        return date > now ? date - now : TimeSpan.Zero;
    }
}
