using System.Text;

namespace PbiDiag.SignIn.Answers;

/// <summary>The services mark customer content and personal data inside their texts: &lt;ccon&gt;sql01&lt;/ccon&gt;, &lt;pi&gt;kim@contoso.com&lt;/pi&gt;.</summary>
internal static class ContentMarks
{
    private const string Hidden = "***";
    private static readonly string[] Names = ["ccon", "pi"];

    /// <summary>Without the marks, for reading and matching.</summary>
    public static string Strip(string text) =>
        text.IndexOf('<') < 0 ? text : Names.Aggregate(text, (rest, name) => rest.Replace($"<{name}>", "").Replace($"</{name}>", ""));

    /// <summary>Without what is marked, for showing.</summary>
    public static string Hide(string text)
    {
        if (text.IndexOf('<') < 0)
            return text;
        var result = new StringBuilder(text.Length);
        var position = 0;
        while (text.IndexOf('<', position) is >= 0 and var at)
        {
            result.Append(text, position, at - position);
            position = at;
            if (Names.FirstOrDefault(name => IsAt(text, at, name)) is not { } found)
            {
                result.Append('<');
                position++;
                continue;
            }
            // Unclosed: all the rest is taken to be inside, which also keeps this linear.
            var end = text.IndexOf($"</{found}>", at, StringComparison.Ordinal);
            result.Append('<').Append(found).Append('>').Append(Hidden);
            position = end < 0 ? text.Length : end;
        }
        return result.Append(text, position, text.Length - position).ToString();
    }

    private static bool IsAt(string text, int at, string name) =>
        at + name.Length + 1 < text.Length && text[at + name.Length + 1] == '>' && string.CompareOrdinal(text, at + 1, name, 0, name.Length) == 0;
}
