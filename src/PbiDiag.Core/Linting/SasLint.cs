using System.Globalization;

namespace PbiDiag.Linting;

/// <summary>Looks at a shared access signature before it is stored. https://learn.microsoft.com/rest/api/storageservices/create-service-sas</summary>
public static class SasLint
{
    private static readonly TimeSpan Soon = TimeSpan.FromDays(7);
    private static readonly char[] Ends = [' ', '\t', '\r', '\n', '"', '\'', '<', '>'];
    private static readonly string[] Times = ["yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'"];

    public static IReadOnlyList<SecretFlaw> Look(ReadOnlySpan<char> signature, DateTimeOffset now) => [.. Flaws(signature.ToString(), now)];

    /// <summary>When the signature in a text ends, where one is there and says so.</summary>
    public static DateTimeOffset? EndIn(string? text) =>
        (text ?? "").Split(Ends, StringSplitOptions.RemoveEmptyEntries).Where(static word => word.IndexOf("sig=", StringComparison.OrdinalIgnoreCase) > 0)
            .Select(static word => Fields(word).TryGetValue("se", out var ends) ? Time(ends) : null).FirstOrDefault(static end => end is not null);

    private static IEnumerable<SecretFlaw> Flaws(string signature, DateTimeOffset now)
    {
        if (signature.Trim().Length < signature.Length)
            yield return new("sas-blanks", "Blanks or a line end stand around the signature.", "Copy it again, without what stands around it.", IsCertain: true);
        var fields = Fields(signature.Trim());
        if (!fields.ContainsKey("sig"))
        {
            yield return new("sas-shape", "It is no shared access signature: it has no part sig=.", "Give the whole query text, from sv= to the end of sig=.", IsCertain: true);
            yield break;
        }
        if (!fields.TryGetValue("se", out var ends))
            yield return new("sas-no-end", "It names no end: a stored access policy at the container sets it, which only the storage account shows.", "Look at the access policy's expiry there.", IsCertain: false);
        else if (Time(ends) is not { } end)
            yield return new("sas-end", "Its end (se=) is no time.", "Make a new signature, or copy it again.", IsCertain: false);
        else if (end <= now)
            yield return new("sas-ended", $"It ended on {Day(end)}.", "Make a new one at the storage account.", IsCertain: true);
        else if (end <= now + Soon)
            yield return new("sas-ends-soon", $"It ends on {Day(end)}.", "Make one that lasts longer, or let the connection sign in as an app or a workspace identity.", IsCertain: false);
        if (fields.TryGetValue("st", out var begins) && Time(begins) is { } begin && begin > now)
            yield return new("sas-not-yet", $"It is valid from {Day(begin)} on only.", "Wait until then, or make one that begins now.", IsCertain: true);
        if (fields.TryGetValue("sp", out var permissions) && permissions.IndexOf('r') < 0)
            yield return new("sas-permission", "It does not allow to read (sp= without r).", "Make one with the permissions read and list.", IsCertain: false);
    }

    private static Dictionary<string, string> Fields(string bare) =>
        bare.Substring(bare.IndexOf('?') + 1).Split('&').Select(static part => part.Split(['='], 2)).Where(static pair => pair.Length == 2)
            .GroupBy(static pair => pair[0], StringComparer.OrdinalIgnoreCase).ToDictionary(static pair => pair.Key, static pair => Uri.UnescapeDataString(pair.First()[1]), StringComparer.OrdinalIgnoreCase);

    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
