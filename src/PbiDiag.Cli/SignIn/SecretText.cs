using System.Security;
using PbiDiag.Failures;

namespace PbiDiag.Cli.SignIn;

/// <summary>Secrets as they come from outside.</summary>
internal static class SecretText
{
    private const string StandardInput = "-";
    private const string Unreadable = "SecretFileUnreadable";

    /// <summary>Without the line end that an editor or echo leaves behind.</summary>
    public static string Read(string file)
    {
        try
        {
            return (file == StandardInput ? Console.In.ReadToEnd() : File.ReadAllText(file)).TrimEnd('\r', '\n');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FailureException(new Failure(
                Unreadable, FailureCategory.ReadError, $"'{file}' cannot be read: {exception.Message}", file,
                "Check the path and the right to read it, or hand the secret over by its variable.")
            {
                Cause = exception,
            });
        }
    }

    public static SecureString Secure(string text)
    {
        var secure = new SecureString();
        foreach (var letter in text)
            secure.AppendChar(letter);
        secure.MakeReadOnly();
        return secure;
    }
}
