using System.Text;

namespace PbiDiag.Recognition.Redaction;

/// <summary>Takes tokens, secrets, signatures and passwords out of a text. What is redacted once stays as it is.</summary>
public static class Redactor
{
    internal const string Mask = "***";

    /// <summary>The text without its secrets: the same instance where it holds none.</summary>
    public static string Redact(string text)
    {
        StringBuilder? redacted = null;
        var copied = 0;
        var secret = new SecretFinder(text.AsSpan());
        while (secret.MoveNext())
        {
            redacted ??= new StringBuilder(text.Length);
            redacted.Append(text, copied, secret.Start - copied).Append(Mask);
            copied = secret.End;
        }
        return redacted is null ? text : redacted.Append(text, copied, text.Length - copied).ToString();
    }
}
