using PbiDiag.Linting.Requests;

namespace PbiDiag.Facts.Cases;

/// <summary>Finds requests to sign in within a longer text: addresses, form bodies, curl lines. What it gives holds no secret.</summary>
public static class RequestsInText
{
    private static readonly char[] Ends = [' ', '\t', '\r', '\n', '"', '\'', '<', '>', '`'];

    public static IReadOnlyList<AuthRequest> Find(string? text)
    {
        if (text is null || (text.IndexOf("/oauth2/", StringComparison.OrdinalIgnoreCase) < 0 && text.IndexOf("grant_type=", StringComparison.Ordinal) < 0 && text.IndexOf("redirect_uri=", StringComparison.Ordinal) < 0))
            return [];
        if (IsOneRequest(text.TrimStart()))
            return [.. AuthRequestReader.Read(text).Where(static request => request.Kind != AuthRequestKind.Unknown)];
        var words = text.Split(Ends, StringSplitOptions.RemoveEmptyEntries);
        var found = new List<AuthRequest>();
        for (var at = 0; at < words.Length; at++)
            if (IsAddress(words[at]))
                found.Add(BodyAfter(words, at) is { } body ? AuthRequestReader.Make(words[at], "POST", null, body) : AuthRequestReader.Make(words[at], null, null, null));
            else if (IsBody(words[at]) && !(at > 0 && (IsAddress(words[at - 1]) || (at > 1 && IsAddress(words[at - 2])))))
                found.Add(AuthRequestReader.Make(null, null, null, words[at]));
        return [.. found.Where(static request => request.Kind != AuthRequestKind.Unknown)];
    }

    // The body follows its address, with a word such as "body:" between them at most.
    private static string? BodyAfter(string[] words, int at) =>
        at + 1 < words.Length && IsBody(words[at + 1]) ? words[at + 1] : at + 2 < words.Length && IsBody(words[at + 2]) ? words[at + 2] : null;

    private static bool IsOneRequest(string text) =>
        text.StartsWith("curl", StringComparison.OrdinalIgnoreCase) || IsLine(text, "POST ") || IsLine(text, "GET ") || text.StartsWith("{\"log\"", StringComparison.Ordinal);

    // The first line of a request on its way: the path, or the whole address and then headers.
    private static bool IsLine(string text, string verb) => text.StartsWith(verb + "/", StringComparison.Ordinal)
        || (text.StartsWith(verb + "http", StringComparison.Ordinal) && text.IndexOf('\n') is var line and > 0 && text.IndexOf("Content-Type:", line, StringComparison.OrdinalIgnoreCase) == line + 1);

    private static bool IsAddress(string word) =>
        word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && (word.IndexOf("/oauth2/", StringComparison.OrdinalIgnoreCase) >= 0 || word.IndexOf("redirect_uri=", StringComparison.Ordinal) >= 0);

    private static bool IsBody(string word) =>
        !word.StartsWith("http", StringComparison.OrdinalIgnoreCase) && word.IndexOf('&') > 0
        && (word.IndexOf("grant_type=", StringComparison.Ordinal) >= 0 || word.IndexOf("client_id=", StringComparison.Ordinal) >= 0);
}
