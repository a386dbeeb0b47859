using System.Buffers;

namespace PbiDiag.Cli.Output;

/// <summary>Breaks text into lines between words; a word that is longer than a line is cut, so that nothing is lost.</summary>
internal static class Wrap
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("/\\;_.-");

    public static List<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        foreach (var line in Harmless(text.ReplaceLineEndings("\n")).Split('\n'))
            AddLine(lines, line, width);
        return lines;
    }

    /// <summary>An error text is foreign: it must not steer the terminal.</summary>
    private static string Harmless(string text) =>
        text.Any(IsSteering) ? string.Concat(text.Select(letter => letter == '\t' ? ' ' : IsSteering(letter) ? '\uFFFD' : letter)) : text;

    private static bool IsSteering(char letter) => char.IsControl(letter) && letter != '\n';

    private static void AddLine(List<string> lines, string line, int width)
    {
        var at = 0;
        while (line.Length - at > width)
        {
            var blank = line.LastIndexOf(' ', at + width, width);
            var end = blank > at ? blank : Joint(line, at, width);
            lines.Add(line[at..end].TrimEnd(' '));
            at = end;
            while (at < line.Length && line[at] == ' ')
                at++;
        }
        lines.Add(line[at..]);
    }

    /// <summary>Behind a mark that joins the parts of an address, a path or a code; anywhere, where there is none.</summary>
    private static int Joint(string line, int at, int width) =>
        line.AsSpan(at, width).LastIndexOfAny(Marks) is var mark && mark >= width / 2 ? at + mark + 1 : Whole(line, at + width);

    /// <summary>Never between the two halves of one character.</summary>
    private static int Whole(string line, int end) => char.IsHighSurrogate(line[end - 1]) && end > 1 ? end - 1 : end;
}
