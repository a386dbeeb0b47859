using System.CommandLine;
using System.Globalization;

namespace PbiDiag.Cli.Verbs;

/// <summary>A time as people say it at a prompt: a date, a time in UTC, or an age.</summary>
internal static class Moment
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", "yyyy-MM-dd'T'HH:mm:sszzz"];

    public static Option<DateTimeOffset?> Option(string name, string description) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (Read(text, DateTimeOffset.UtcNow) is { } moment)
                return moment;
            result.AddError($"'{text}' is no time for {name}. Use 2026-01-31, 2026-01-31T06:00Z, or an age such as 24h or 7d.");
            return null;
        },
    };

    public static DateTimeOffset? Read(string text, DateTimeOffset now)
    {
        if (DateTimeOffset.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        if (text.Length < 2 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count > 100_000)
            return null;
        return text[^1] switch
        {
            'm' => now.AddMinutes(-count),
            'h' => now.AddHours(-count),
            'd' => now.AddDays(-count),
            _ => null,
        };
    }
}
