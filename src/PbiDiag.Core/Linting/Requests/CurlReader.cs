namespace PbiDiag.Linting.Requests;

/// <summary>A curl command line. https://curl.se/docs/manpage.html</summary>
internal static class CurlReader
{
    public static AuthRequest Read(string line)
    {
        var words = ShellWords.Split(line);
        var (address, method, form, multipart) = ((string?)null, (string?)null, new List<string>(), false);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var asQuery = false;
        for (var at = 1; at < words.Count; at++)
        {
            var (option, joined) = Option(words[at]);
            string Next() => joined ?? (at + 1 < words.Count ? words[++at] : "");
            switch (option)
            {
                case "-X" or "--request": method = Next(); break;
                case "-H" or "--header": AddHeader(headers, Next()); break;
                case "-d" or "--data" or "--data-raw" or "--data-binary" or "--data-ascii": form.Add(Next()); break;
                case "--data-urlencode": form.Add(Encode(Next())); break;
                case "-F" or "--form": form.Add(Encode(Next())); multipart = true; break;
                case "-G" or "--get": asQuery = true; break;
                case "--url": address = Next(); break;
                case "-u" or "--user" or "-A" or "--user-agent" or "-o" or "--output" or "-b" or "--cookie" or "-e" or "--referer" or "-m" or "--max-time": Next(); break;
                case null: address ??= words[at]; break;
            }
        }
        var body = string.Join("&", form);
        var type = headers.TryGetValue("Content-Type", out var given) ? given
            : multipart ? "multipart/form-data" : form.Count > 0 ? "application/x-www-form-urlencoded" : null;
        if (asQuery)
            return AuthRequestReader.Make(address + (address?.Contains("?") == true ? "&" : "?") + body, method ?? "GET", null, null);
        return AuthRequestReader.Make(address, method ?? (form.Count > 0 ? "POST" : "GET"), type, body, origin: headers.TryGetValue("Origin", out var origin) ? origin : null);
    }

    /// <summary>An option, and its value where it is joined to it (-XPOST); null for what is none.</summary>
    private static (string? Option, string? Joined) Option(string word) =>
        word.StartsWith("--", StringComparison.Ordinal) ? (word, (string?)null)
        : word.Length > 2 && word[0] == '-' && word[1] is 'X' or 'H' or 'd' or 'F' ? (word.Substring(0, 2), word.Substring(2))
        : word.StartsWith("-", StringComparison.Ordinal) ? (word, null)
        : ((string?)null, (string?)null);

    private static void AddHeader(Dictionary<string, string> headers, string header)
    {
        if (header.IndexOf(':') is var mark && mark > 0)
            headers[header.Substring(0, mark).Trim()] = header.Substring(mark + 1).Trim();
    }

    private static string Encode(string pair) =>
        pair.IndexOf('=') is var mark && mark < 0 ? Uri.EscapeDataString(pair) : pair.Substring(0, mark + 1) + Uri.EscapeDataString(pair.Substring(mark + 1));
}
