using System.Text;

namespace PbiDiag.Linting.Requests;

/// <summary>Splits a command line as a POSIX shell or cmd does: quotes, backslashes, and line ends that go on.</summary>
internal static class ShellWords
{
    public static List<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (open, quote) = (false, '\0');
        for (var at = 0; at < line.Length; at++)
        {
            var c = line[at];
            if (quote == '\0' && c is '\\' or '^' or '`' && at + 1 < line.Length && line[at + 1] is '\r' or '\n')
                at += line[at + 1] == '\r' && at + 2 < line.Length && line[at + 2] == '\n' ? 2 : 1;
            else if (c == '\\' && quote != '\'' && at + 1 < line.Length && line[at + 1] is '"' or '\\' or '\'' or '$')
                (open, _) = (true, word.Append(line[++at]));
            else if (quote != '\0')
                (quote, _) = c == quote ? ('\0', word) : (quote, word.Append(c));
            else if (c is '"' or '\'')
                (open, quote) = (true, c);
            else if (!char.IsWhiteSpace(c))
                (open, _) = (true, word.Append(c));
            else if (open)
                End();
        }
        if (open)
            End();
        return words;

        void End()
        {
            words.Add(word.ToString());
            word.Clear();
            open = false;
        }
    }
}
