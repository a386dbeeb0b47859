namespace PbiDiag.SignIn.Answers;

/// <summary>A proxy or a portal answered with a page: its title is all that helps.</summary>
internal static class HtmlText
{
    public static string Summary(string html)
    {
        var title = Title(html);
        return title.Length == 0
            ? "A web page came in place of an answer."
            : $"A web page came in place of an answer, titled '{title}'.";
    }

    private static string Title(string html)
    {
        var start = html.IndexOf("<title", StringComparison.OrdinalIgnoreCase);
        var open = start < 0 ? -1 : html.IndexOf('>', start);
        var end = open < 0 ? -1 : html.IndexOf("</title", open, StringComparison.OrdinalIgnoreCase);
        if (end < 0)
            return "";
        var title = html.Substring(open + 1, end - open - 1).Trim();
        return title.Length <= 120 ? title : title.Substring(0, 120) + "…";
    }
}
