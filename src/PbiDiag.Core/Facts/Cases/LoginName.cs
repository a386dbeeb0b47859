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
                return end > start ? text.Substring(start, end - start) : null;
            }
        return null;
    }

    /// <summary>Whether a login is the account: svc@contoso.com, svc, CONTOSO\svc.</summary>
    public static bool IsOf(string login, string? userPrincipalName)
    {
        if (string.IsNullOrEmpty(userPrincipalName))
            return false;
        var bare = login.Substring(login.LastIndexOf('\\') + 1);
        return string.Equals(bare, userPrincipalName, StringComparison.OrdinalIgnoreCase)
            || string.Equals(bare, userPrincipalName!.Split('@')[0], StringComparison.OrdinalIgnoreCase);
    }
}
