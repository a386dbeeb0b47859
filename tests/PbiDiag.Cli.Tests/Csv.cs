using System.Text;

namespace PbiDiag.Cli.Tests;

/// <summary>Reads CSV as RFC 4180 has it, to see that what is written can be read.</summary>
internal static class Csv
{
    public static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var row = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (quoted && c == '"' && at + 1 < text.Length && text[at + 1] == '"')
                cell.Append(text[at++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\n')
                End(c);
            else if (quoted || c != '\r')
                cell.Append(c);
        }
        return rows;

        void End(char mark)
        {
            row.Add(cell.ToString());
            cell.Clear();
            if (mark != '\n')
                return;
            rows.Add(row);
            row = [];
        }
    }
}
