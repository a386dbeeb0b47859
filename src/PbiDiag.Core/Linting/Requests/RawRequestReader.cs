namespace PbiDiag.Linting.Requests;

/// <summary>A request as it goes over the wire: line, headers, blank line, body.</summary>
internal static class RawRequestReader
{
    public static AuthRequest Read(string text)
    {
        var lines = text.Replace("\r\n", "\n").Split('\n');
        var first = lines[0].Trim().Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var at = 1;
        for (; at < lines.Length && lines[at].Trim().Length > 0 && lines[at].IndexOf(':') is var mark && mark > 0 && lines[at].IndexOf('=') is var equals && (equals < 0 || equals > mark); at++)
            headers[lines[at].Substring(0, mark).Trim()] = lines[at].Substring(mark + 1).Trim();
        // What is pasted below it, behind another blank line, is the answer.
        var body = string.Join("\n", lines.Skip(at).SkipWhile(IsBlank).TakeWhile(static line => !IsBlank(line))).Trim();
        var path = first.Length > 1 ? first[1] : "/";
        var address = path.StartsWith("/", StringComparison.Ordinal) ? "https://" + Header("Host") + path : path;
        return AuthRequestReader.Make(address, first[0], Header("Content-Type"), body, origin: Header("Origin"));

        static bool IsBlank(string line) => line.Trim().Length == 0;

        string? Header(string name) => headers.TryGetValue(name, out var value) ? value : null;
    }
}
