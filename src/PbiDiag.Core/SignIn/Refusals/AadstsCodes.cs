using System.Globalization;

namespace PbiDiag.SignIn.Refusals;

/// <summary>Codes such as AADSTS7000215 in a text. They differ in length, so all digits belong to the code.</summary>
internal static class AadstsCodes
{
    private const string Mark = "AADSTS";

    public static IEnumerable<int> In(string text)
    {
        for (var at = text.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = text.IndexOf(Mark, at + Mark.Length, StringComparison.Ordinal))
        {
            var start = at + Mark.Length;
            var end = start;
            while (end < text.Length && text[end] is >= '0' and <= '9')
                end++;
            if (int.TryParse(text.Substring(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                yield return code;
        }
    }

    public static string Name(int code) => Mark + code.ToString(CultureInfo.InvariantCulture);
}
