namespace PbiDiag.Recognition.Scanning;

/// <summary>User principal names: the first address in a text that is a person's and not a package's or a URL's.</summary>
internal static class Emails
{
    private const int LongestPart = 128;

    public static void Read(ref Scan scan, int at)
    {
        if (scan.Found.UserPrincipalName is not null)
            return;
        var text = scan.Text;
        var start = at;
        while (start > 0 && start > at - LongestPart && IsLocal(text[start - 1]))
            start--;
        var end = at + 1;
        while (end < text.Length && end < at + LongestPart && IsDomain(text[end]))
            end++;
        while (end > at + 1 && text[end - 1] is '.' or '-')
            end--;
        if (start == at || (start > 0 && text[start - 1] is '/' or ':' or '@' && !IsAfterLabel(text, start)) || !HasTopLevel(text.Slice(at + 1, end - at - 1)))
            return;
        var local = text.Slice(start, at - start);
        if (!IsMasked(local))
            scan.Found.UserPrincipalName = text.Slice(start, end - start).ToString();
    }

    private static bool IsLocal(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '#';

    private static bool IsDomain(char c) => char.IsLetterOrDigit(c) || c is '.' or '-';

    /// <summary>"UPN:ada@..." is a label and its value; "https://ada:..." is not.</summary>
    private static bool IsAfterLabel(ReadOnlySpan<char> text, int start) =>
        text[start - 1] == ':' && start > 1 && char.IsLetter(text[start - 2]) && !(start < text.Length && text[start] == '/');

    private static bool HasTopLevel(ReadOnlySpan<char> domain)
    {
        var dot = domain.LastIndexOf('.');
        if (dot < 1 || domain.Length - dot < 3)
            return false;
        foreach (var c in domain.Slice(dot + 1))
            if (!char.IsLetter(c))
                return false;
        return !IsMasked(domain.Slice(0, dot));
    }

    private static bool IsMasked(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (c is not ('x' or 'X' or '*' or '.' or '-' or '_'))
                return false;
        return true;
    }
}
