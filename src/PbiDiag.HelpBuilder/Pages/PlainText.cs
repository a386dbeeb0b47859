using System.Text.RegularExpressions;

namespace PbiDiag.HelpBuilder.Pages;

/// <summary>Markdown as a terminal shows it: without marks.</summary>
internal static partial class PlainText
{
    public static IReadOnlyList<string> Of(IReadOnlyList<string> texts) => [.. texts.Select(Of)];

    public static string Of(string text) => Mark().Replace(Link().Replace(text, "$1"), "$1$2");

    [GeneratedRegex(@"\[([^\]]+)\]\([^)\s]+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([^`]+)`|\*\*([^*]+)\*\*")]
    private static partial Regex Mark();
}
