namespace PbiDiag.Facts.Cases;

/// <summary>The login that a source's refusal names, and whether it is an account's.</summary>
public static class LoginName
{
    private static readonly string[] Marks = ["login failed for user '", "login failed for user \"", "password authentication failed for user \"", "access denied for user '", "for user '"];

    /// <summary>Null where the text names none.</summary>
    public static string? In(string? text)
    {
        foreach (var mark in Marks)
            if (text?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is { } at and >= 0)
            {
                var start = at + mark.Length;
                var end = text.IndexOf(mark[mark.Length - 1], start);
                // Within JSON of JSON the one backslash of a Windows login is written as several.
                return end > start ? Once(text.Substring(start, end - start)) : null;
            }
        return null;
    }

    /// <summary>The parts of a Windows login; null for a login of the source's own.</summary>
    public static (string Domain, string Name)? OfDomain(string? login) =>
        login?.IndexOf('\\') is { } at and > 0 && at < login.Length - 1 && login.IndexOf('@') < 0 ? (login.Substring(0, at), login.Substring(at + 1)) : null;

    /// <summary>svc@contoso.com can be an account's; svc@server is a database's own way to write its login.</summary>
    public static bool IsAddress(string? login) => login?.IndexOf('@') is { } at and > 0 && login.IndexOf('.', at) > at + 1;

    private static string Once(string login) => login.IndexOf('\\') is var first and >= 0 ? login.Substring(0, first + 1) + login.Substring(first).TrimStart('\\') : login;
}
