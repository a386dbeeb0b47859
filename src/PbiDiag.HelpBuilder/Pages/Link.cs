using System.Text.RegularExpressions;

namespace PbiDiag.HelpBuilder.Pages;

/// <param name="Text">A cmdlet, a topic, or the title of a page on the web.</param>
/// <param name="Address">Null for what the shell itself shows.</param>
internal sealed partial record Link(string Text, string? Address)
{
    /// <summary>Null where it is no link in a list.</summary>
    public static Link? Of(Block block)
    {
        var match = Item().Match(block.Text);
        if (!match.Success)
            return null;
        var target = match.Groups["target"].Value;
        return new Link(match.Groups["text"].Value, target.StartsWith("https://", StringComparison.Ordinal) ? target : null);
    }

    [GeneratedRegex(@"^- \[(?<text>[^\]]+)\]\((?<target>\S+)\)$")]
    private static partial Regex Item();
}
