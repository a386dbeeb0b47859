namespace PbiDiag.Linting.Requests;

/// <summary>name=value pairs, as a query or a form has them.</summary>
internal static class FormText
{
    public static List<AuthParameter> Read(string text, bool inQuery, ICollection<string> malformed)
    {
        var read = new List<AuthParameter>();
        if (!inQuery && text.Trim().IndexOfAny(['\r', '\n']) >= 0)
            malformed.Add("line-breaks");
        foreach (var pair in text.Trim().TrimStart('?').Split(['&'], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = pair.IndexOf('=');
            var name = at < 0 ? pair : pair.Substring(0, at);
            if (at < 0)
                malformed.Add("pair-without-equals");
            read.Add(new AuthParameter(Decode(name.Trim('\r', '\n'), malformed), at < 0 ? "" : Decode(pair.Substring(at + 1).Trim('\r', '\n'), malformed), inQuery));
        }
        return read;
    }

    private static string Decode(string text, ICollection<string> malformed)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%', at + 1))
            if (at + 2 >= text.Length || !Uri.IsHexDigit(text[at + 1]) || !Uri.IsHexDigit(text[at + 2]))
            {
                malformed.Add("bad-percent");
                break;
            }
        return Uri.UnescapeDataString(text.Replace('+', ' '));
    }
}
