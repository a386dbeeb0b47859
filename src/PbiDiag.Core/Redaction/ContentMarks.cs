namespace PbiDiag.Redaction;

/// <summary>The services mark customer content and personal data inside their texts; the marks themselves are noise.</summary>
internal static class ContentMarks
{
    private static readonly string[] Marks = ["<ccon>", "</ccon>", "<pi>", "</pi>"];

    public static string Strip(string text) =>
        text.IndexOf('<') < 0 ? text : Marks.Aggregate(text, (rest, mark) => rest.Replace(mark, ""));
}
