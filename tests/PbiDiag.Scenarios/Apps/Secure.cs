using System.Security;

namespace PbiDiag.Scenarios.Apps;

internal static class Secure
{
    public static SecureString Of(string text)
    {
        var secure = new SecureString();
        foreach (var character in text)
            secure.AppendChar(character);
        return secure;
    }

    public static string Text(SecureString secure) => new System.Net.NetworkCredential("", secure).Password;
}
